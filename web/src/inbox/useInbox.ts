import { useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';
import { families, keys } from '@/api/keys';
import type { InboxItem } from '@/api/types';
import { type Command, useCommand } from '@/shared/useCommand';
import { type Pages, usePages } from '@/shared/usePages';
import { asksToTakeOn, placeOf } from './places';

export type InboxFilters = {
  state: string;
  ask: string;
};

export function useInbox(filters: InboxFilters): Pages<InboxItem> {
  return usePages<InboxItem>(keys.inbox(filters), '/api/inbox', filters, 50);
}

/** 签收 or 受领 for the organization that was asked. */
export function useAcknowledge(item: InboxItem, done: string, onDone: () => void): Command<null, unknown> {
  const queries = useQueryClient();
  return useCommand(
    (_: null, key) =>
      send<unknown>('POST', placeOf(item)?.acknowledge ?? '', asksToTakeOn(item) ? {} : { organizationId: item.organizationId }, key),
    {
      done,
      onDone: () => {
        onDone();
        void queries.invalidateQueries({ queryKey: families.inbox });
        if (item.incidentId) void queries.invalidateQueries({ queryKey: keys.ofIncident(item.incidentId) });
      },
    },
  );
}

/** Marks an item as seen; what only asks to be read is settled by it. */
export function useSeen(item: InboxItem): Command<null, InboxItem> {
  const queries = useQueryClient();
  return useCommand((_: null, key) => send<InboxItem>('POST', `/api/inbox/${item.id}/seen`, {}, key), {
    onDone: () => void queries.invalidateQueries({ queryKey: families.inbox }),
  });
}
