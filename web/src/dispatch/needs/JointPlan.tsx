import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import type { CandidateView, JointProposal, PlanTotals, ProposedNeed } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useDispatchCommand, useJointProposal, type Wishes } from '../dispatch';
import { PlanMap } from './PlanMap';

const none: Wishes = { without: [], send: [] };

/** 统一匹配: all needs of the incident that are short, met together. The dispatcher tries out what if, takes out whom they do not want, and confirms. */
export function JointPlan({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const t = useT();
  const [wishes, wish] = useState(none);
  const proposal = useJointProposal(incidentId, wishes);
  if (proposal.isPending) return <Skeleton active />;
  if (proposal.isError) return <ProblemAlert error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (proposal.data.needs.length === 0) {
    return (
      <Empty title={t('plan.nothing')}>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Empty>
    );
  }
  return <Choice proposal={proposal.data} wishes={wishes} onWish={wish} onClose={onClose} />;
}

interface ChoiceProps {
  proposal: JointProposal;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
  onClose: () => void;
}

function Choice({ proposal, wishes, onWish, onClose }: ChoiceProps) {
  const t = useT();
  const [out, takeOut] = useState<string[]>([]);
  const command = useDispatchCommand<object>('orders/together', t('needs.order.sent'), onClose);
  const orders = proposal.needs
    .map((need) => ({ needId: need.needId, teamIds: need.picks.map((p) => p.teamId).filter((id) => !out.includes(id)) }))
    .filter((order) => order.teamIds.length > 0);
  const teams = orders.reduce((sum, order) => sum + order.teamIds.length, 0);
  const wished = wishes.without.length + wishes.send.length > 0;
  const stay = (id: string) => onWish({ without: [...wishes.without, id], send: wishes.send.filter((pair) => !pair.endsWith(id)) });
  const send = (need: string, id: string) =>
    onWish({
      without: wishes.without.filter((w) => w !== id),
      send: [...wishes.send.filter((pair) => !pair.endsWith(id)), `${need}:${id}`],
    });
  return (
    <section className="d-form" aria-label={t('plan.title')}>
      <PlanMap proposal={proposal} />
      <Totals totals={proposal.totals} best={proposal.best} wished={wished} />
      <ul className="d-list" aria-label={t('plan.title')}>
        {proposal.needs.map((need) => (
          <Planned
            key={need.needId}
            need={need}
            out={out}
            onOut={(id, isOut) => takeOut(isOut ? [...out, id] : out.filter((o) => o !== id))}
            onStay={stay}
            onSend={(id) => send(need.needId, id)}
          />
        ))}
      </ul>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" disabled={teams === 0} loading={command.busy} onClick={() => void command.run({ orders })}>
          {t('plan.send', { n: teams, needs: orders.length })}
        </Button>
        {wished && <Button onClick={() => onWish(none)}>{t('plan.best')}</Button>}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}

// What the plan comes to; with wishes also what they cost.
function Totals({ totals, best, wished }: { totals: PlanTotals; best: PlanTotals; wished: boolean }) {
  const t = useT();
  const change = (n: number) => (n > 0 ? `+${n}` : `${n}`);
  return (
    <div className="d-line y-figures" aria-live="polite">
      <strong>
        {t('plan.totals', {
          teams: totals.teams,
          minutes: totals.minutes,
          late: totals.late,
          beyond: totals.beyond,
          lacking: totals.lacking,
        })}
      </strong>
      {wished && (
        <span className={totals.minutes > best.minutes || totals.lacking > best.lacking ? 'd-warn' : 'd-met'}>
          {t('plan.compared', {
            minutes: change(totals.minutes - best.minutes),
            late: change(totals.late - best.late),
            beyond: change(totals.beyond - best.beyond),
            lacking: change(totals.lacking - best.lacking),
          })}
        </span>
      )}
    </div>
  );
}

interface PlannedProps {
  need: ProposedNeed;
  out: string[];
  onOut: (id: string, out: boolean) => void;
  onStay: (id: string) => void;
  onSend: (id: string) => void;
}

function Planned({ need, out, onOut, onStay, onSend }: PlannedProps) {
  const t = useT();
  const unit = t(need.unit === 'person' ? 'needs.unit.person' : 'needs.unit.team');
  return (
    <li className="d-card" data-plan={need.number}>
      <div className="d-head">
        <span>
          <strong>{need.capabilityName}</strong> <span className="y-muted y-figures">{need.number}</span> {need.purpose}
        </span>
        <span className={need.lacking > 0 ? 'd-warn' : 'd-met'}>
          {t(need.lacking > 0 ? 'plan.lacking' : 'plan.enough', { gap: need.gap, n: need.lacking, unit })}
        </span>
      </div>
      {need.picks.map((pick) => (
        <div key={pick.teamId} className="d-pick">
          <Checkbox aria-label={pick.name} checked={!out.includes(pick.teamId)} onChange={(e) => onOut(pick.teamId, !e.target.checked)} />
          <About team={pick} unit={unit} />
          <Button type="link" aria-label={t('plan.stayOf', { team: pick.name })} onClick={() => onStay(pick.teamId)}>
            {t('plan.stay')}
          </Button>
        </div>
      ))}
      {need.alternatives.length > 0 && (
        <details>
          <summary>{t('plan.alternatives', { n: need.alternatives.length, left: need.left })}</summary>
          {need.alternatives.map((other) => (
            <div key={other.teamId} className="d-pick">
              <span aria-hidden="true">◦</span>
              <About team={other} unit={unit} />
              <Button type="link" aria-label={t('plan.sendOf', { team: other.name })} onClick={() => onSend(other.teamId)}>
                {t('plan.sendInstead')}
              </Button>
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

function About({ team, unit }: { team: CandidateView; unit: string }) {
  const t = useT();
  return (
    <>
      <strong>{team.name}</strong>
      <span className="y-figures">{t('needs.candidates.brings', { n: team.contribution, unit })}</span>
      <span className={`d-pick-about ${team.doubt ? 'd-warn' : 'y-muted'}`}>
        {t('needs.candidates.of', { owner: team.ownerName, reason: team.reason })}
      </span>
    </>
  );
}
