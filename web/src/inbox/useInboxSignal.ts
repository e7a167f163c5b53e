import { useEffect, useMemo } from 'react';
import { useMe } from '@/access/me';
import { useEntries } from '@/api/live';
import type { EntryView } from '@/api/types';
import { setOpenCount } from '@/shared/documentTitle';
import { chime, sound } from './chime';
import { type InboxCounts, useInboxCounts } from './useInboxCounts';

/** Counts for the badge; also marks the tab's title and, when wanted, sounds for whatever asks our organizations to act. */
export function useInboxSignal(): InboxCounts {
  const me = useMe();
  const counts = useInboxCounts();
  const own = useMemo(() => new Set(me.grants.map((grant) => grant.organizationId)), [me.grants]);
  useEffect(() => setOpenCount(counts.open), [counts.open]);
  useEntries(
    (entry) => sound.get() === 'on' && asksForAct(entry, own, me.userId),
    () => chime(),
  );
  return counts;
}

interface Addressed {
  organizationId?: unknown;
  ask?: unknown;
  userId?: unknown;
}

function asksForAct(entry: EntryView, own: ReadonlySet<string>, userId: string): boolean {
  const to = entry.body.to;
  if (!Array.isArray(to)) return false;
  return (to as Addressed[]).some(
    (one) =>
      one.ask !== 'read' && typeof one.organizationId === 'string' && own.has(one.organizationId) && (!one.userId || one.userId === userId),
  );
}
