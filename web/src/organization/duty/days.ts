import type { HolidayView, ShiftRow } from '@/api/types';
import { serverNow } from '@/shared/clock';
import { beijing } from '@/shared/time';

/** One cell of the calendar. */
export interface Day {
  date: string;
  /** False for the days that fill the first and the last week. */
  inMonth: boolean;
  today: boolean;
  holiday: HolidayView | undefined;
  shifts: ShiftRow[];
}

export function monthNow(): string {
  return beijing(serverNow()).format('YYYY-MM');
}

export function todayNow(): string {
  return beijing(serverNow()).format('YYYY-MM-DD');
}

/** The month before or after, `2026-08` as it is written in the address. */
export function monthAfter(month: string, steps: number): string {
  return beijing(`${month}-15T00:00:00Z`).add(steps, 'month').format('YYYY-MM');
}

export function monthSpan(month: string): { from: string; to: string } {
  const first = beijing(`${month}-01T00:00:00Z`);
  return { from: `${month}-01`, to: first.endOf('month').format('YYYY-MM-DD') };
}

/** The weeks of a month from Monday to Sunday; a shift stands on the day it begins. */
export function weeksOf(month: string, shifts: ShiftRow[], holidays: HolidayView[]): Day[] {
  const first = beijing(`${month}-01T00:00:00Z`);
  const lead = (first.day() + 6) % 7;
  const length = lead + first.daysInMonth();
  const byDay = new Map<string, ShiftRow[]>();
  for (const shift of shifts) {
    const day = beijing(shift.from).format('YYYY-MM-DD');
    byDay.set(day, [...(byDay.get(day) ?? []), shift]);
  }
  return Array.from({ length: Math.ceil(length / 7) * 7 }, (_, index) => {
    const date = first.add(index - lead, 'day').format('YYYY-MM-DD');
    return {
      date,
      inMonth: date.startsWith(month),
      today: date === todayNow(),
      holiday: holidays.find((one) => one.date === date),
      shifts: byDay.get(date) ?? [],
    };
  });
}
