import { useEffect, useRef, useSyncExternalStore } from 'react';
import { get } from './client';
import { Live, type LiveStatus } from './live/Live';
import { lead } from './live/leadership';
import type { EntryPage, EntryView } from './types';

export { Invalidator } from './live/invalidate';
export type { LiveState, LiveStatus } from './live/Live';

const answerMs = 10_000;

/** The live feed of this tab. */
export const live = new Live({
  openSource: (url) => new EventSource(url),
  openChannel: (name) => new BroadcastChannel(name),
  lead,
  sync: (after, limit) => get<EntryPage>('/api/sync', { after, limit }, AbortSignal.timeout(answerMs)),
});

/** How the live connection stands; changes only when its state does, not with every entry. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(live.onStatus, live.getStatus);
}

/** New entries that the filter lets through, at most one batch per animation frame. */
export function useEntries(filter: (entry: EntryView) => boolean, onEntries: (batch: EntryView[]) => void): void {
  const latest = useRef({ filter, onEntries });
  latest.current = { filter, onEntries };
  useEffect(
    () =>
      live.subscribe(
        (entry) => latest.current.filter(entry),
        (batch) => latest.current.onEntries(batch),
      ),
    [],
  );
}
