/** What the officer typed as a time, read as 北京时间. */
export type When = { at: Date } | { problem: 'empty' | 'unreadable' | 'impossible' | 'future' };

const beijing = 8 * 3_600_000;
const tolerance = 2 * 60_000;

/** Reads 20:05, 11-23 20:05, 2025-11-23 20:05, also with / or 年月日; a time alone means the last time it was that late. */
export function readWhen(text: string, now: Date): When {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { problem: 'empty' };
  }
  const parts = /^(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?[ T]*)?(\d{1,2})[:：时](\d{1,2})分?(?::\d{1,2})?$/.exec(trimmed);
  if (!parts) {
    return { problem: 'unreadable' };
  }
  const [year, month, day, hour, minute] = parts.slice(1).map((p) => (p === undefined ? undefined : Number(p)));
  const today = new Date(now.getTime() + beijing);
  const at = compose(year ?? yearOf(today, month), month ?? today.getUTCMonth() + 1, day ?? today.getUTCDate(), hour ?? 0, minute ?? 0);
  if (!at) {
    return { problem: 'impossible' };
  }
  return at.getTime() > now.getTime() + tolerance ? { problem: 'future' } : { at };
}

/** 11-23 20:05, the form the field starts with. */
export function writeWhen(at: Date): string {
  const local = new Date(at.getTime() + beijing).toISOString();
  return `${local.slice(5, 10)} ${local.slice(11, 16)}`;
}

/** In January, December without a year is that of last year. */
function yearOf(today: Date, month: number | undefined): number {
  const lastYear = today.getUTCMonth() === 0 && month === 12;
  return today.getUTCFullYear() - (lastYear ? 1 : 0);
}

function compose(year: number, month: number, day: number, hour: number, minute: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const same =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return same && year >= 1950 ? new Date(date.getTime() - beijing) : null;
}
