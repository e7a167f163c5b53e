import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { CoordinationPanel } from '../coordination/CoordinationPanel';
import { useNeeds } from '../dispatch';
import { Closures } from '../roads/Closures';
import { AskForm } from './AskForm';
import { JointPlan } from './JointPlan';
import { NeedCard } from './NeedCard';
import '../dispatch.css';

/** 需求与调度 of one incident. */
export function NeedPanel({ incident }: { incident: IncidentView }) {
  const t = useT();
  const board = useNeeds(incident.id);
  const [asking, ask] = useState(false);
  const [planning, plan] = useState(false);
  if (board.isPending) return <Skeleton active />;
  if (board.isError) return <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />;
  const { needs, asks } = board.data;
  const gaps = needs.filter((need) => need.state === 'open' && need.may.includes('order')).length;
  const act = asks.length > 0 && !asking && <Button onClick={() => ask(true)}>{t('needs.ask')}</Button>;
  return (
    <>
      {asking && <AskForm incidentId={incident.id} board={board.data} onClose={() => ask(false)} />}
      {needs.length === 0 && !asking && (
        <Empty title={t('needs.empty')} hint={t('needs.emptyHint')}>
          {act}
        </Empty>
      )}
      {needs.length > 0 && !planning && (
        <div className="d-acts">
          {act}
          {gaps > 1 && <Button onClick={() => plan(true)}>{t('plan.open', { n: gaps })}</Button>}
        </div>
      )}
      {planning && <JointPlan incidentId={incident.id} onClose={() => plan(false)} />}
      <ul className="d-list" aria-label={t('needs.list')}>
        {needs.map((need) => (
          <NeedCard key={need.id} need={need} />
        ))}
      </ul>
      <Closures incident={incident} />
      <CoordinationPanel incidentId={incident.id} />
    </>
  );
}
