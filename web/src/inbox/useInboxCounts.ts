import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { InboxPage } from '@/api/types';

export interface InboxCounts {
  open: number;
  overdue: number;
}

/** The figures of the badge, counted by the platform from the same rows that the inbox shows. */
export function useInboxCounts(): InboxCounts {
  const counts = useQuery({
    queryKey: keys.inbox({ counts: true }),
    queryFn: ({ signal }) => get<InboxPage>('/api/inbox', { state: 'open', limit: 1 }, signal),
    select: (page) => ({ open: page.openCount, overdue: page.overdueCount }),
  });
  return counts.data ?? { open: 0, overdue: 0 };
}
