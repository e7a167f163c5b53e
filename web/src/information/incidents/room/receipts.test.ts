import { describe, expect, it } from 'vitest';
import type { RecipientRow } from '@/api/types';
import { countReceipts, filterReceipts } from './receipts';

const row = (name: string, state: string, dueAt = '2026-11-23T12:00:00Z') => ({ name, state, dueAt }) as RecipientRow;
const rows = [row('a', 'answered'), row('b', 'sent', '2026-11-23T12:10:00Z'), row('c', 'sent'), row('d', 'overdue'), row('e', 'seen')];

describe('the board of answers', () => {
  it('counts each row once, so that the figures add up', () => {
    const { all, ...each } = countReceipts(rows);
    expect(all).toBe(5);
    expect(each).toEqual({ sent: 2, seen: 1, acknowledged: 0, answered: 1, overdue: 1 });
    expect(Object.values(each).reduce((a, b) => a + b)).toBe(all);
  });

  it('puts first what has waited longest', () => {
    expect(filterReceipts(rows, 'all').map((r) => r.name)).toEqual(['d', 'c', 'b', 'e', 'a']);
  });
});
