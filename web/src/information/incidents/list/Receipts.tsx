import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';

/** 签收 x/y, with what is overdue in red and in a word. */
export function Receipts({ row }: { row: IncidentRow }) {
  const t = useT();
  if (row.recipients === 0) return <span className="y-muted">{t('incidents.notSent')}</span>;
  return (
    <span className="y-figures y-nowrap">
      {t('incidents.acknowledgedOf', { n: row.acknowledged, all: row.recipients })}
      {row.overdue > 0 && <strong className="i-over"> ! {t('incidents.overdueN', { n: row.overdue })}</strong>}
    </span>
  );
}
