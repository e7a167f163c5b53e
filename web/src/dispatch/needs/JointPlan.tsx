import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import type { JointProposal } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useDispatchCommand, useJointProposal } from '../dispatch';

/** 统一匹配: all needs of the incident that are short, met together; the dispatcher takes out whom they do not want, and confirms. */
export function JointPlan({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const t = useT();
  const proposal = useJointProposal(incidentId);
  if (proposal.isPending) return <Skeleton active />;
  if (proposal.isError) return <ProblemAlert error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (proposal.data.needs.length === 0) {
    return (
      <Empty title={t('plan.nothing')}>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Empty>
    );
  }
  return <Choice proposal={proposal.data} onClose={onClose} />;
}

function Choice({ proposal, onClose }: { proposal: JointProposal; onClose: () => void }) {
  const t = useT();
  const [out, takeOut] = useState<string[]>([]);
  const command = useDispatchCommand<object>('orders/together', t('needs.order.sent'), onClose);
  const orders = proposal.needs
    .map((need) => ({ needId: need.needId, teamIds: need.picks.map((p) => p.teamId).filter((id) => !out.includes(id)) }))
    .filter((order) => order.teamIds.length > 0);
  const teams = orders.reduce((sum, order) => sum + order.teamIds.length, 0);
  return (
    <section className="d-form" aria-label={t('plan.title')}>
      <ul className="d-list" aria-label={t('plan.title')}>
        {proposal.needs.map((need) => {
          const unit = t(need.unit === 'person' ? 'needs.unit.person' : 'needs.unit.team');
          return (
            <li key={need.needId} className="d-card" data-plan={need.number}>
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
                  <Checkbox
                    aria-label={pick.name}
                    checked={!out.includes(pick.teamId)}
                    onChange={(e) => takeOut(e.target.checked ? out.filter((id) => id !== pick.teamId) : [...out, pick.teamId])}
                  />
                  <strong>{pick.name}</strong>
                  <span className="y-figures">{t('needs.candidates.brings', { n: pick.contribution, unit })}</span>
                  <span className="d-pick-about y-muted">{t('needs.candidates.of', { owner: pick.ownerName, reason: pick.reason })}</span>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" disabled={teams === 0} loading={command.busy} onClick={() => void command.run({ orders })}>
          {t('plan.send', { n: teams, needs: orders.length })}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}
