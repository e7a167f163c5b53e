import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CoordinationView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { Phone } from '@/organization/Phone';
import { Countdown } from '@/shared/Countdown';
import { Time } from '@/shared/Time';
import { CommandForm } from '../CommandForm';
import { ReasonForm } from '../ReasonForm';

const marks: Record<CoordinationView['state'], string> = { open: '◔', refused: '✕', done: '✓', withdrawn: '○' };

/** 协调事项: who asked whom for what, up to whom it went, and what came of it. */
export function CoordinationCard({ item: c, alone = false }: { item: CoordinationView; alone?: boolean }) {
  const t = useT();
  return (
    <li className={`d-card ${c.overdue ? 'd-urgent' : ''}`} data-coordination={c.number}>
      <div className="d-head">
        <span>
          <strong>{c.text}</strong> <span className="y-muted y-figures">{c.number}</span>{' '}
          {c.level !== 'unit' && <span className="d-rung">{t(`coordination.level.${c.level}`)}</span>}
        </span>
        <span className={`d-state ${c.state === 'open' ? 'd-open' : ''}`}>
          <span aria-hidden="true">{marks[c.state]}</span> {t(`coordination.state.${c.state}`)}
          {c.overdue && <span className="d-warn"> {t('orders.overdue')}</span>}
        </span>
      </div>
      <div className="d-line">
        <span>{t('coordination.way', { from: c.fromName, owner: c.ownerName })}</span>
        {c.waitingOn && (
          <span>
            {t('needs.waiting', { who: c.waitingOn })} <Countdown due={c.dueAt} />
          </span>
        )}
        {c.overdue && c.ownerPhones.map((phone) => <Phone key={phone} number={phone} of={c.ownerName} />)}
        {alone && <Link to={`/information/incidents/${c.incidentId}?tab=dispatch`}>{c.incidentTitle}</Link>}
      </div>
      <ul className="d-steps y-muted" aria-label={t('orders.steps')}>
        {c.steps.map((step) => (
          <li key={step.act + step.at}>
            {t(`coordination.act.${step.act}`)} <Time value={step.at} /> {step.byName}
            {step.note && step.act !== 'overdue' && `：${step.note}`}
          </li>
        ))}
      </ul>
      <Acts item={c} />
    </li>
  );
}

function Acts({ item: c }: { item: CoordinationView }) {
  const t = useT();
  const [open, setOpen] = useState<'answer' | 'raise' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  if (c.may.length === 0) return null;
  if (open === 'answer') return <AnswerForm item={c} onClose={close} />;
  if (open) {
    return (
      <ReasonForm
        path={`coordination/${c.id}/${open}`}
        label={t(`coordination.reason.${open}`)}
        submit={t(`coordination.${open}`)}
        done={t('supplies.done')}
        onClose={close}
      />
    );
  }
  return (
    <div className="d-acts">
      {(['answer', 'raise', 'withdraw'] as const)
        .filter((act) => c.may.includes(act))
        .map((act) => (
          <Button key={act} type={act === 'answer' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {t(`coordination.${act}`)}
          </Button>
        ))}
    </div>
  );
}

function AnswerForm({ item, onClose }: { item: CoordinationView; onClose: () => void }) {
  const t = useT();
  return (
    <CommandForm
      path={`coordination/${item.id}/answer`}
      submit={t('coordination.answer')}
      done={t('supplies.done')}
      first={{ done: true, outcome: '' }}
      onClose={onClose}
    >
      <Form.Item name="done" label={t('coordination.result')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('coordination.isDone') },
            { value: false, label: t('coordination.cannot') },
          ]}
        />
      </Form.Item>
      <Text name="outcome" label={t('coordination.outcome')} required max={500} />
    </CommandForm>
  );
}
