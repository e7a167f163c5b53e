import { useLiveStatus } from '@/api/live';
import { useT } from '@/i18n';
import { clockTime } from '@/shared/time';

/** Tells when the live connection is lost and how old the picture is. */
export function LiveBar() {
  const t = useT();
  const { state, since } = useLiveStatus();
  return (
    <div role="status" className="y-live">
      {state === 'lost' && <div className="y-live-lost">⚠ {t('shell.lost', { time: clockTime(since) })}</div>}
    </div>
  );
}

/** The small mark in the header: live, connecting or lost, in a word with a shape. */
export function LiveMark() {
  const t = useT();
  const { state } = useLiveStatus();
  if (state === 'lost') return null;
  return (
    <span className={`y-live-mark y-live-mark-${state}`} data-live={state}>
      <span aria-hidden="true">{state === 'live' ? '●' : '○'}</span> {t(state === 'live' ? 'shell.live' : 'shell.connecting')}
    </span>
  );
}
