import { useT } from '@/i18n';
import { reviewKey } from './words';

/** The date of the next review, marked when it is near or over. */
export function ReviewDate({ on, state }: { on: string | null; state: string }) {
  const t = useT();
  const key = reviewKey(state);
  if (on === null) return <span className="y-muted">—</span>;
  return (
    <span className="y-figures">
      {on} {key && <span className={state === 'overdue' ? 'p-over' : 'y-warn'}>! {t(key)}</span>}
    </span>
  );
}
