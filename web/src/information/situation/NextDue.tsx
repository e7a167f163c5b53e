import type { ClockRow } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Empty } from '@/shared/Empty';

interface Props {
  clocks: ClockRow[];
  /** How many there is room for. */
  limit?: number;
}

export function NextDue({ clocks, limit = 50 }: Props) {
  const t = useT();
  const shown = [...clocks].sort((a, b) => a.dueAt.localeCompare(b.dueAt)).slice(0, limit);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="y-panel s-list" tabIndex={0} aria-label={t('situation.nextDue')}>
      <h2>{t('situation.nextDue')}</h2>
      {shown.length === 0 && <Empty title={t('situation.nextDueEmpty')} />}
      <ul className="i-lines">
        {shown.map((clock) => (
          <li key={clock.id}>
            <span>
              {clock.title} <span className="y-muted">{clock.ownerName}</span>
            </span>
            <Countdown due={clock.dueAt} />
          </li>
        ))}
      </ul>
      {clocks.length > shown.length && <p className="y-muted">{t('situation.more', { n: clocks.length - shown.length })}</p>}
    </section>
  );
}
