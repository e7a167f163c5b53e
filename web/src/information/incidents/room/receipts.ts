import type { RecipientRow } from '@/api/types';

export const filters = ['all', 'sent', 'seen', 'acknowledged', 'answered', 'overdue'] as const;

export type Filter = (typeof filters)[number];

/** The states are exclusive: each row counts once, so that the figures add up to all. */
export function countReceipts(rows: RecipientRow[]): Record<Filter, number> {
  const count = (filter: Filter) => filterReceipts(rows, filter).length;
  return Object.fromEntries(filters.map((f) => [f, count(f)])) as Record<Filter, number>;
}

/** What waits longest stands first: overdue, then not acknowledged, then not answered. */
export function filterReceipts(rows: RecipientRow[], filter: Filter): RecipientRow[] {
  const order = ['overdue', 'sent', 'seen', 'acknowledged', 'answered'];
  return rows
    .filter((r) => filter === 'all' || r.state === filter)
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.dueAt.localeCompare(b.dueAt));
}
