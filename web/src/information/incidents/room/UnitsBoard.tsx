import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { IncidentView, RecipientRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useRecipients } from '../../queries';
import { countReceipts, type Filter, filterReceipts, filters } from './receipts';
import { UnitLine } from './UnitLine';
import { useAct } from './useAct';

const labels = {
  all: 'common.all',
  sent: 'room.board.sent',
  seen: 'room.board.seen',
  acknowledged: 'room.board.acknowledged',
  answered: 'room.board.answered',
  overdue: 'room.board.overdue',
} as const;

/** The board of answers: every figure is the number of rows it leads to. */
export function UnitsBoard({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { open } = useAct();
  const recipients = useRecipients(incident.id);
  const [filter, setFilter] = useState<Filter>('all');
  const rows: RecipientRow[] = recipients.data ?? [];
  const counts = countReceipts(rows);

  if (recipients.isPending) return <Skeleton active />;
  if (recipients.isError) return <ProblemAlert error={recipients.error} onRetry={() => void recipients.refetch()} />;
  if (rows.length === 0) {
    return (
      <Empty title={t('room.unitsEmpty')} hint={t('room.unitsEmptyHint')}>
        {incident.may.includes('send') && <Button onClick={() => open('send')}>{t('room.send')}</Button>}
      </Empty>
    );
  }
  const shown = filterReceipts(rows, filter);
  return (
    <>
      <div className="i-scroll-x">
        <Segmented<Filter>
          aria-label={t('room.boardFilter')}
          value={filter}
          onChange={setFilter}
          options={filters.map((f) => ({ value: f, label: `${t(labels[f])} ${counts[f]}` }))}
        />
      </div>
      {shown.length === 0 && <Empty title={t('room.boardNone')} />}
      <ul className="i-board" aria-label={t('room.tab.units')}>
        {shown.map((unit) => (
          <UnitLine key={unit.organizationId} incident={incident} unit={unit} />
        ))}
      </ul>
    </>
  );
}
