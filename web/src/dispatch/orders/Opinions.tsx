import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { OpinionView, OrderView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { Time } from '@/shared/Time';
import { CommandForm } from '../CommandForm';

const marks: Record<OpinionView['state'], string> = { open: '◔', adopted: '✓', declined: '✕' };

/** 专家意见: what was said, and what the headquarters made of it. */
export function Opinions({ order }: { order: OrderView }) {
  const t = useT();
  const [giving, give] = useState(false);
  const may = order.may.includes('opine');
  if (order.opinions.length === 0 && !may) return null;
  return (
    <>
      {order.opinions.length > 0 && (
        <ul className="d-list" aria-label={t('experts.opinions')}>
          {order.opinions.map((opinion) => (
            <Opinion key={opinion.id} opinion={opinion} may={order.may.includes('follow')} />
          ))}
        </ul>
      )}
      {may && !giving && (
        <div className="d-acts">
          <Button onClick={() => give(true)}>{t('experts.opine')}</Button>
        </div>
      )}
      {giving && <GiveForm order={order} onClose={() => give(false)} />}
    </>
  );
}

function Opinion({ opinion: o, may }: { opinion: OpinionView; may: boolean }) {
  const t = useT();
  const [following, follow] = useState(false);
  return (
    <li className="d-pick-about">
      <div>
        <span className={`d-state ${o.state === 'open' ? 'd-open' : ''}`}>
          <span aria-hidden="true">{marks[o.state]}</span> {t(`experts.state.${o.state}`)}
        </span>{' '}
        {o.text}{' '}
        <span className="y-muted">
          {o.byName} <Time value={o.at} />
        </span>
      </div>
      {o.followUp && (
        <div className="y-muted">
          {o.followedBy}：{o.followUp}
        </div>
      )}
      {o.state === 'open' && may && !following && (
        <div className="d-acts">
          <Button onClick={() => follow(true)}>{t('experts.follow')}</Button>
        </div>
      )}
      {following && <FollowForm opinion={o} onClose={() => follow(false)} />}
    </li>
  );
}

function GiveForm({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const t = useT();
  return (
    <CommandForm
      path={`orders/${order.id}/opinions`}
      submit={t('experts.opine')}
      done={t('experts.given')}
      first={{ text: '' }}
      onClose={onClose}
    >
      <Text name="text" label={t('experts.text')} required max={2000} />
    </CommandForm>
  );
}

function FollowForm({ opinion, onClose }: { opinion: OpinionView; onClose: () => void }) {
  const t = useT();
  return (
    <CommandForm
      path={`opinions/${opinion.id}/follow`}
      submit={t('experts.follow')}
      done={t('experts.followed')}
      first={{ adopted: true, note: '' }}
      onClose={onClose}
    >
      <Form.Item name="adopted" label={t('experts.decision')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('experts.adopt') },
            { value: false, label: t('experts.decline') },
          ]}
        />
      </Form.Item>
      <Text name="note" label={t('experts.note')} required max={500} />
    </CommandForm>
  );
}
