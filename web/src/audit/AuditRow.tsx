import type { EntryView } from '@/api/types';
import { useT } from '@/i18n';
import { fullTime } from '@/shared/time';

export function AuditRow({ entry, onOpen }: { entry: EntryView; onOpen: () => void }) {
  const t = useT();
  return (
    <button type="button" className="y-audit-row" aria-label={`${t('audit.open', { seq: entry.seq })} ${entry.text}`} onClick={onOpen}>
      <span className="y-figures y-muted">{entry.seq}</span>
      <time className="y-figures" dateTime={entry.recordedAt}>
        {fullTime(entry.recordedAt)}
      </time>
      <span className="y-audit-who">{entry.actorName || t('audit.platform')}</span>
      <span className="y-audit-who">{entry.organizationName ?? '—'}</span>
      <span className="y-audit-text">{entry.text}</span>
      <span className="y-muted y-mono y-audit-kind">{entry.kind}</span>
    </button>
  );
}
