import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NeedView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Age, Time } from '@/shared/Time';
import { needMarks, rungs, useUnit } from '../dispatch';
import { OrderCard } from '../orders/OrderCard';
import { ReasonForm } from '../ReasonForm';
import { AllotmentCard } from '../supplies/AllotmentCard';
import { Stocks } from '../supplies/Stocks';
import { AskOutside } from '../supports/AskOutside';
import { SupportRow } from '../supports/SupportRow';
import { Candidates } from './Candidates';
import { ClimbForm } from './ClimbForm';
import { ChangeForm, MergeForm, SplitForm } from './ReviseForms';

/** 力量需求: what is asked for, how far it is met, whose turn it is, and who was sent. */
export function NeedCard({ need, alone = false }: { need: NeedView; alone?: boolean }) {
  const t = useT();
  const unit = useUnit()(need.unit);
  const urgent = need.state === 'open' && need.priority === 1;
  return (
    <li className={`d-card ${urgent ? 'd-urgent' : ''}`} data-need={need.number}>
      <div className="d-head">
        <span>
          <strong>
            {need.what} {need.quantity}
            {unit}
          </strong>{' '}
          <span className="y-muted y-figures">{need.number}</span>{' '}
          {need.priority === 1 && <span className="d-warn">{t('needs.urgent')}</span>}
        </span>
        <span className={`d-state d-${need.state}`}>
          <span aria-hidden="true">{needMarks[need.state]}</span> {t(`needs.state.${need.state}`)}
        </span>
      </div>
      <div>
        {need.purpose} · {need.place}
      </div>
      <div className="d-line">
        <span className="y-figures">
          {t('needs.progress', { committed: need.committed + need.done, arrived: need.arrived + need.done, quantity: need.quantity, unit })}
        </span>
        {need.neededAt && need.state !== 'ended' && need.state !== 'cancelled' && (
          <span>
            {t('needs.neededBy')} <Countdown due={need.neededAt} />
          </span>
        )}
        {need.waitingOn && need.waitingSince && (
          <span>
            {t('needs.waiting', { who: need.waitingOn })} <Age value={need.waitingSince} />
          </span>
        )}
      </div>
      <div className="d-line y-muted">
        <span>
          {need.organizationName} <Time value={need.askedAt} />
        </span>
        {need.cancelReason && <span>{need.cancelReason}</span>}
        {alone && <Link to={`/information/incidents/${need.incidentId}?tab=dispatch`}>{t('needs.incident')}</Link>}
      </div>
      {need.changes.length > 0 && (
        <ul className="d-steps y-muted" aria-label={t('needs.changes')}>
          {need.changes.map((change) => (
            <li key={change.at + change.text}>
              <Time value={change.at} /> {change.text} {change.byName}
            </li>
          ))}
        </ul>
      )}
      {need.capability !== null && <Ladder need={need} />}
      {need.orders.length > 0 && (
        <ul className="d-list" aria-label={t('orders.list')}>
          {need.orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </ul>
      )}
      {need.allotments.length > 0 && (
        <ul className="d-list" aria-label={t('supplies.list')}>
          {need.allotments.map((allotment) => (
            <AllotmentCard key={allotment.id} allotment={allotment} />
          ))}
        </ul>
      )}
      {need.supports.length > 0 && (
        <ul className="d-list" aria-label={t('supports.list')}>
          {need.supports.map((support) => (
            <SupportRow key={support.id} support={support} unit={unit} />
          ))}
        </ul>
      )}
      <Acts need={need} />
    </li>
  );
}

function Ladder({ need }: { need: NeedView }) {
  const t = useT();
  const height = rungs.indexOf(need.rung);
  return (
    <>
      <ul className="d-ladder" aria-label={t('needs.ladder')}>
        {rungs.map((rung, i) => (
          <li key={rung} className={`d-rung ${i > height ? 'd-rung-closed y-muted' : ''}`}>
            {i > 0 && <span aria-hidden="true">→ </span>}
            {t(`needs.rung.${rung}`)} <span className="y-muted">{t(i > height ? 'needs.closed' : 'needs.open')}</span>
          </li>
        ))}
      </ul>
      {need.climbs.map((climb) => (
        <div key={climb.at + climb.rung} className="y-muted">
          <Time value={climb.at} />{' '}
          {climb.approver
            ? t('needs.climb.opened', { rung: t(`needs.rung.${climb.rung}`), approver: climb.approver, reason: climb.reason })
            : t('needs.climb.asked', { rung: t(`needs.rung.${climb.rung}`), reason: climb.reason })}
        </div>
      ))}
      {need.climbs.some((climb) => climb.rung === 'military') && (
        <a href={`/api/dispatch/needs/${need.id}/military-request`} download>
          {t('needs.militaryRequest')}
        </a>
      )}
    </>
  );
}

function Acts({ need }: { need: NeedView }) {
  const t = useT();
  const [open, setOpen] = useState<'match' | 'allot' | 'climb' | 'outside' | 'change' | 'split' | 'merge' | 'cancel' | null>(null);
  const may = (act: string) => need.may.includes(act);
  const next = rungs[rungs.indexOf(need.rung) + 1];
  const close = () => setOpen(null);
  if (need.may.length === 0) return null;
  if (open === 'match') return <Candidates need={need} onClose={close} />;
  if (open === 'allot') return <Stocks need={need} onClose={close} />;
  if (open === 'change') return <ChangeForm need={need} onClose={close} />;
  if (open === 'split') return <SplitForm need={need} onClose={close} />;
  if (open === 'merge') return <MergeForm need={need} onClose={close} />;
  if (open === 'outside') return <AskOutside need={need} onClose={close} />;
  if (open === 'climb' && next) return <ClimbForm need={need} rung={next} onClose={close} />;
  if (open === 'cancel') {
    return (
      <ReasonForm
        path={`needs/${need.id}/cancel`}
        label={t('needs.cancelReason')}
        submit={t('needs.cancel')}
        done={t('needs.cancelled')}
        onClose={close}
      />
    );
  }
  return (
    <div className="d-acts">
      {may('order') && (
        <Button type={need.state === 'open' ? 'primary' : 'default'} onClick={() => setOpen('match')}>
          {t('needs.match')}
        </Button>
      )}
      {may('allot') && (
        <Button type={need.state === 'open' ? 'primary' : 'default'} onClick={() => setOpen('allot')}>
          {t('supplies.allot')}
        </Button>
      )}
      {next && (may('climb') || may('askClimb')) && (
        <Button onClick={() => setOpen('climb')}>
          {t(may('climb') ? 'needs.climb.open' : 'needs.climb.ask', { rung: t(`needs.rung.${next}`) })}
        </Button>
      )}
      {may('askOutside') && <Button onClick={() => setOpen('outside')}>{t('supports.ask')}</Button>}
      {(['change', 'split', 'merge'] as const).filter(may).map((act) => (
        <Button key={act} type="text" onClick={() => setOpen(act)}>
          {t(`needs.${act}`)}
        </Button>
      ))}
      {may('cancel') && (
        <Button type="text" onClick={() => setOpen('cancel')}>
          {t('needs.cancel')}
        </Button>
      )}
    </div>
  );
}
