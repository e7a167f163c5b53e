import { useT } from '@/i18n';
import type { InboxCounts } from '@/inbox/useInboxCounts';

/** The number of open items; marked when some are overdue. */
export function CountBadge({ counts }: { counts: InboxCounts }) {
  const t = useT();
  if (counts.open === 0) return null;
  const text = t('nav.openCount', { n: counts.open });
  return (
    <span
      className={counts.overdue > 0 ? 'y-count y-count-over' : 'y-count'}
      role="img"
      aria-label={text}
      title={text}
      data-testid="inbox-count"
    >
      {counts.open > 999 ? '999+' : counts.open}
    </span>
  );
}
