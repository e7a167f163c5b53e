import { Button, Form, InputNumber } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { AllotmentView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { Phone } from '@/organization/Phone';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { Time } from '@/shared/Time';
import { allotmentMarks, useDispatchCommand } from '../dispatch';
import { ReasonForm } from '../ReasonForm';

const plain = ['accept', 'handOver', 'receive'] as const;
const counted = ['return', 'consume'] as const;
const explained = ['refuse', 'recall'] as const;
const paths = {
  accept: 'accept',
  handOver: 'hand-over',
  receive: 'receive',
  return: 'return',
  consume: 'consume',
  refuse: 'refuse',
  recall: 'recall',
};

interface Props {
  allotment: AllotmentView;
  /** True: on a page of its own, which has to say what for and where. */
  alone?: boolean;
  chosen?: boolean;
}

/** 调拨单: part of one stock, how far it is, and what this person may do about it. */
export function AllotmentCard({ allotment: a, alone = false, chosen = false }: Props) {
  const t = useT();
  const classes = `d-card ${alone ? '' : 'd-order'} ${a.overdue ? 'd-urgent' : ''} ${chosen ? 'd-chosen' : ''}`;
  return (
    <li className={classes} data-allotment={a.number} ref={(row) => (chosen ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <div className="d-head">
        <span>
          <strong>
            {a.item} {a.quantity}
            {a.unit}
          </strong>{' '}
          <span className="y-muted y-figures">{a.number}</span>
        </span>
        <span className={`d-state d-${a.state}`}>
          <span aria-hidden="true">{allotmentMarks[a.state]}</span> {t(`supplies.state.${a.state}`)}
          {a.overdue && <span className="d-warn"> {t('orders.overdue')}</span>}
        </span>
      </div>
      <div>{t('supplies.way', { owner: a.ownerName, from: a.from, holder: a.holderName, place: a.place })}</div>
      {a.text && <div>{a.text}</div>}
      {alone && (
        <div className="d-line y-muted">
          <span>{t('orders.from', { headquarters: a.headquartersName, by: a.issuedBy })}</span>
          <Link to={`/information/incidents/${a.incidentId}?tab=dispatch`}>{a.incidentTitle}</Link>
        </div>
      )}
      <Figures allotment={a} />
      <ul className="d-steps y-muted" aria-label={t('orders.steps')}>
        {a.steps.map((step) => (
          <li key={step.act + step.at}>
            {t(`supplies.act.${step.act}`)} {step.quantity}
            {a.unit} <Time value={step.at} /> {step.byName}
            {step.note && step.act !== 'issue' && `：${step.note}`}
          </li>
        ))}
      </ul>
      <Acts allotment={a} />
    </li>
  );
}

function Figures({ allotment: a }: { allotment: AllotmentView }) {
  const t = useT();
  const out = a.state === 'handedOver' || a.state === 'received' || a.state === 'closed';
  return (
    <div className="d-line">
      {a.state === 'issued' && (
        <>
          <span>
            {t('supplies.answerBy')} <Countdown due={a.dueAt} />
          </span>
          {!a.mine && a.ownerPhones.map((phone) => <Phone key={phone} number={phone} of={a.ownerName} />)}
        </>
      )}
      {out && (
        <span className="y-figures">
          {t('supplies.counts', { returned: a.returned, consumed: a.consumed, outstanding: a.outstanding, unit: a.unit })}
        </span>
      )}
      {a.returnBy && a.outstanding > 0 && (
        <span>
          {t('supplies.returnBy')} <Countdown due={a.returnBy} />
        </span>
      )}
      {out && (
        <a href={`/api/dispatch/allotments/${a.id}/sheet`} download>
          {t('supplies.sheet')}
        </a>
      )}
    </div>
  );
}

function Acts({ allotment: a }: { allotment: AllotmentView }) {
  const t = useT();
  const [open, setOpen] = useState<(typeof counted)[number] | (typeof explained)[number] | null>(null);
  const close = () => setOpen(null);
  if (a.may.length === 0) return null;
  if (open === 'return' || open === 'consume') return <CountForm allotment={a} act={open} onClose={close} />;
  if (open) {
    return (
      <ReasonForm
        path={`allotments/${a.id}/${open}`}
        label={t(`supplies.reason.${open}`)}
        submit={t(`supplies.act.${open}`)}
        done={t('supplies.done')}
        onClose={close}
      />
    );
  }
  const next = plain.find((act) => a.may.includes(act));
  return (
    <div className="d-acts">
      {plain
        .filter((act) => a.may.includes(act))
        .map((act) => (
          <Step key={act} path={`allotments/${a.id}/${paths[act]}`} primary={act === next}>
            {t(`supplies.act.${act}`)}
          </Step>
        ))}
      {[...counted, ...explained]
        .filter((act) => a.may.includes(act))
        .map((act) => (
          <Button key={act} onClick={() => setOpen(act)}>
            {t(`supplies.act.${act}`)}
          </Button>
        ))}
    </div>
  );
}

function Step({ path, primary, children }: { path: string; primary: boolean; children: ReactNode }) {
  const t = useT();
  const command = useDispatchCommand<object>(path, t('supplies.done'));
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} loading={command.busy} onClick={() => void command.run({})}>
        {children}
      </Button>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
    </>
  );
}

function CountForm({ allotment: a, act, onClose }: { allotment: AllotmentView; act: (typeof counted)[number]; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ quantity: number; note?: string }>();
  const command = useDispatchCommand<object>(`allotments/${a.id}/${act}`, t('supplies.done'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  const label = t(`supplies.quantity.${act}`, { unit: a.unit });
  return (
    <Form
      form={form}
      layout="vertical"
      className="d-form"
      initialValues={{ quantity: a.outstanding, note: '' }}
      onFinish={({ quantity, note }) => void command.run({ quantity, note: note?.trim() || null })}
    >
      <Form.Item name="quantity" label={label} rules={[{ required: true, message: t('common.required', { field: label }) }]}>
        <InputNumber min={1} max={a.outstanding} precision={0} />
      </Form.Item>
      <Text name="note" label={t('supplies.note')} max={500} />
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t(`supplies.act.${act}`)}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
