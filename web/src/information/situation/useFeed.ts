import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '@/access/me';
import { get } from '@/api/client';
import { useEntries } from '@/api/live';
import type { EntryPage, EntryView } from '@/api/types';

const kept = 60;

/** The newest entries about incidents: those of before the page opened, then live. Never grows beyond a screen's worth. */
export function useFeed() {
  const { head } = useMe();
  const [arrived, setArrived] = useState<EntryView[]>([]);
  const earlier = useQuery({
    queryKey: ['feed', head],
    queryFn: ({ signal }) => get<EntryPage>('/api/sync', { after: Math.max(0, head - 150), limit: 150 }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEntries(concernsIncident, (batch) => setArrived((before) => newest([...batch, ...before])));
  return {
    entries: newest([...arrived, ...(earlier.data?.items ?? []).filter(concernsIncident)]),
    error: earlier.error,
    isPending: earlier.isPending,
  };
}

export function newest(entries: EntryView[]): EntryView[] {
  const bySeq = new Map(entries.map((e) => [e.seq, e]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, kept);
}

function concernsIncident(entry: EntryView): boolean {
  return entry.incidentId !== null && entry.kind !== 'information.incident-seen';
}
