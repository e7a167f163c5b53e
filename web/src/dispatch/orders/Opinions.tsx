import { Button, Form, Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { OpinionView, OrderView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { Time } from '@/shared/Time';
import { useDispatchCommand } from '../dispatch';

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
  const [form] = Form.useForm<{ text: string }>();
  const command = useDispatchCommand<{ text: string }>(`orders/${order.id}/opinions`, t('experts.given'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form form={form} layout="vertical" className="d-form" initialValues={{ text: '' }} onFinish={(values) => void command.run(values)}>
      <Text name="text" label={t('experts.text')} required max={2000} />
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('experts.opine')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

function FollowForm({ opinion, onClose }: { opinion: OpinionView; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ adopted: boolean; note: string }>();
  const command = useDispatchCommand<object>(`opinions/${opinion.id}/follow`, t('experts.followed'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="d-form"
      initialValues={{ adopted: true, note: '' }}
      onFinish={(values) => void command.run(values)}
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
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('experts.follow')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
