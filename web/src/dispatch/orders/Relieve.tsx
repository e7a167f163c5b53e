import { Button, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import type { OrderView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCandidates, useDispatchCommand } from '../dispatch';

/** 轮换: a fresh team is chosen for one on the scene; it takes over when it arrives. */
export function Relieve({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const t = useT();
  const candidates = useCandidates(order.needId);
  const [team, choose] = useState<string | null>(null);
  const command = useDispatchCommand<object>('orders', t('needs.order.sent'), onClose);
  if (candidates.isPending) return <Skeleton active />;
  if (candidates.isError) return <ProblemAlert error={candidates.error} onRetry={() => void candidates.refetch()} />;
  const free = candidates.data.filter((c) => c.obstacle === null);
  const chosen = team ?? free[0]?.teamId ?? null;
  return (
    <section className="d-form" aria-label={t('orders.relieve')}>
      {free.length === 0 ? (
        <Empty title={t('needs.candidates.noneFree')} />
      ) : (
        <Radio.Group value={chosen} onChange={(e) => choose(e.target.value as string)}>
          {free.map((c) => (
            <Radio key={c.teamId} value={c.teamId} className="d-option">
              <strong>{c.name}</strong>{' '}
              <span className="y-muted">{t('needs.candidates.of', { owner: c.ownerName, reason: c.reason })}</span>
            </Radio>
          ))}
        </Radio.Group>
      )}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button
          type="primary"
          disabled={!chosen}
          loading={command.busy}
          onClick={() => void command.run({ needId: order.needId, teamIds: [chosen], relieves: order.id })}
        >
          {t('orders.relieveSend')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}
