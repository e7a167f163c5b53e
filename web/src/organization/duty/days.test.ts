import { describe, expect, it } from 'vitest';
import type { ShiftRow } from '@/api/types';
import { monthAfter, monthSpan, weeksOf } from './days';

const shift = (from: string): ShiftRow => ({
  id: from,
  organizationId: 'o',
  post: 'officer',
  personName: '张三',
  phone: '110',
  userId: null,
  from,
  to: from,
  version: 1,
  mine: false,
  ended: false,
});

describe('the calendar of a roster', () => {
  it('begins its weeks on Monday and is filled up to whole weeks', () => {
    const days = weeksOf('2026-08', [], []);

    expect(days[0]?.date).toBe('2026-07-27');
    expect(days.at(-1)?.date).toBe('2026-09-06');
    expect(days.filter((day) => day.inMonth)).toHaveLength(31);
  });

  it('puts a shift on the day of Beijing on which it begins', () => {
    const days = weeksOf('2026-08', [shift('2026-08-04T16:30:00Z')], []);

    expect(days.find((day) => day.shifts.length > 0)?.date).toBe('2026-08-05');
  });

  it('names the holiday of a day', () => {
    const days = weeksOf('2026-10', [], [{ date: '2026-10-01', name: '国庆节', off: true, needsLeader: true }]);

    expect(days.find((day) => day.date === '2026-10-01')?.holiday?.name).toBe('国庆节');
  });

  it('steps over the turn of the year and spans whole months', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthSpan('2027-02')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });
});
