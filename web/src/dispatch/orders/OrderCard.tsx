import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '@/api/types';
import { useT } from '@/i18n';
import { Phone } from '@/organization/Phone';
import { Countdown } from '@/shared/Countdown';
import { serverNow } from '@/shared/clock';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { orderMarks, useDispatchCommand } from '../dispatch';
import { ReasonForm } from '../ReasonForm';
import { Opinions } from './Opinions';
import { Relieve } from './Relieve';
import { Whereabouts } from './Whereabouts';

const plain = ['accept', 'depart', 'arrive', 'work', 'return'] as const;
const explained = ['refuse', 'release', 'recall'] as const;

interface Props {
  order: OrderView;
  /** True: on a page of its own, which has to say what for and where. */
  alone?: boolean;
  chosen?: boolean;
}

/** 调度令: one team, how far it is, and what this person may do about it. */
export function OrderCard({ order, alone = false, chosen = false }: Props) {
  const t = useT();
  const classes = `d-card ${alone ? '' : 'd-order'} ${order.overdue ? 'd-urgent' : ''} ${chosen ? 'd-chosen' : ''}`;
  return (
    <li className={classes} data-order={order.number} ref={(row) => (chosen ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <div className="d-head">
        <span>
          <strong>{order.teamName}</strong> <span className="y-muted y-figures">{order.number}</span>{' '}
          <span className="d-rung">{order.remote ? t('experts.isRemote') : t(`needs.rung.${order.rung}`)}</span>
        </span>
        <span className={`d-state d-${order.state}`}>
          <span aria-hidden="true">{orderMarks[order.state]}</span> {t(`orders.state.${order.state}`)}
          {order.overdue && <span className="d-warn"> {t('orders.overdue')}</span>}
        </span>
      </div>
      {alone && <About order={order} />}
      <Due order={order} />
      <Duty order={order} />
      <Whereabouts order={order} />
      <Steps order={order} />
      <Opinions order={order} />
      <Acts order={order} />
    </li>
  );
}

function About({ order }: { order: OrderView }) {
  const t = useT();
  return (
    <>
      <div>
        {order.purpose} · {order.place}
      </div>
      {order.text && <div>{order.text}</div>}
      <div className="d-line y-muted">
        <span>{t('orders.from', { headquarters: order.headquartersName, by: order.issuedBy })}</span>
        <Link to={`/information/incidents/${order.incidentId}?tab=dispatch`}>{order.incidentTitle}</Link>
      </div>
    </>
  );
}

function Due({ order }: { order: OrderView }) {
  const t = useT();
  const onTheWay = order.state === 'accepted' || order.state === 'departed';
  return (
    <div className="d-line">
      <span>{order.ownerName}</span>
      {order.state === 'issued' && (
        <>
          <span>
            {t('orders.answerBy')} <Countdown due={order.dueAt} />
          </span>
          {!order.mine && order.ownerPhones.map((phone) => <Phone key={phone} number={phone} of={order.ownerName} />)}
        </>
      )}
      {onTheWay && order.etaAt && (
        <span>
          {t('orders.eta')} <Countdown due={order.etaAt} />
        </span>
      )}
    </div>
  );
}

// How long it has been on duty, and who takes over from whom.
function Duty({ order }: { order: OrderView }) {
  const t = useT();
  const { dutyHours, reliefDueAt, relieves, relievedBy } = order;
  const tired = reliefDueAt !== null && Date.parse(reliefDueAt) <= serverNow();
  if (!dutyHours && !relieves && !relievedBy) return null;
  return (
    <div className="d-line">
      {!!dutyHours && <span className={tired && !relievedBy ? 'd-warn' : 'y-muted'}>{t('orders.duty', { n: dutyHours })}</span>}
      {reliefDueAt && !!dutyHours && !relievedBy && (
        <span>
          {t('orders.reliefDue')} <Countdown due={reliefDueAt} />
        </span>
      )}
      {relieves && <span>{t('orders.relieves', { team: relieves.teamName, number: relieves.number })}</span>}
      {relievedBy && <span>{t('orders.relievedBy', { team: relievedBy.teamName, number: relievedBy.number })}</span>}
    </div>
  );
}

function Steps({ order }: { order: OrderView }) {
  const t = useT();
  return (
    <ul className="d-steps y-muted" aria-label={t('orders.steps')}>
      {order.steps.map((step) => (
        <li key={step.state}>
          {t(`orders.state.${step.state as OrderView['state']}`)} <Time value={step.at} /> {step.byName}
          {step.note && step.state !== 'issued' && `：${step.note}`}
        </li>
      ))}
    </ul>
  );
}

function Acts({ order }: { order: OrderView }) {
  const t = useT();
  const [explaining, explain] = useState<(typeof explained)[number] | null>(null);
  const [relieving, relieve] = useState(false);
  const may = (act: string) => order.may.includes(act);
  // One act at a time is the next one; the others stay at hand.
  const next = plain.find(may);
  if (order.may.length === 0) return null;
  if (relieving) return <Relieve order={order} onClose={() => relieve(false)} />;
  if (explaining) {
    return (
      <ReasonForm
        path={`orders/${order.id}/${explaining}`}
        label={t(`orders.reason.${explaining}`)}
        submit={t(`orders.${explaining}`)}
        done={t('orders.done')}
        onClose={() => explain(null)}
      />
    );
  }
  return (
    <div className="d-acts">
      {plain.filter(may).map((act) => (
        <Step key={act} order={order} act={act} primary={act === next}>
          {t(`orders.${act}`)}
        </Step>
      ))}
      {may('relieve') && !order.relievedBy && <Button onClick={() => relieve(true)}>{t('orders.relieve')}</Button>}
      {explained.filter(may).map((act) => (
        <Button key={act} onClick={() => explain(act)}>
          {t(`orders.${act}`)}
        </Button>
      ))}
    </div>
  );
}

function Step({ order, act, primary, children }: { order: OrderView; act: string; primary: boolean; children: ReactNode }) {
  const t = useT();
  const command = useDispatchCommand<object>(`orders/${order.id}/${act}`, t('orders.done'));
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} loading={command.busy} onClick={() => void command.run({})}>
        {children}
      </Button>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
    </>
  );
}
