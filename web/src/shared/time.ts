import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** A moment as people in the city read it (Asia/Shanghai, without summer time), whatever the zone of the computer. */
export function beijing(value: string | number): Dayjs {
  return dayjs(value).utcOffset(8);
}

export function shortTime(value: string | number): string {
  return beijing(value).format('MM-DD HH:mm');
}

export function fullTime(value: string | number): string {
  return beijing(value).format('YYYY-MM-DD HH:mm:ss');
}

export function clockTime(value: string | number): string {
  return beijing(value).format('HH:mm:ss');
}

/** What a datetime-local field shows is taken as time in Beijing, whatever the zone of the computer; gives ISO 8601. */
export function fromField(text: string): string {
  return dayjs.utc(text).subtract(8, 'hour').toISOString();
}

/** The other way: a moment as a datetime-local field must be given it. */
export function toField(value: string | number): string {
  return beijing(value).format('YYYY-MM-DDTHH:mm');
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface Duration {
  days: number;
  /** mm:ss under an hour, h:mm:ss above. */
  clock: string;
}

export function duration(milliseconds: number): Duration {
  const whole = Math.floor(Math.abs(milliseconds) / second) * second;
  const days = Math.floor(whole / day);
  const hours = Math.floor((whole % day) / hour);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `${two(Math.floor((whole % hour) / minute))}:${two((whole % minute) / second)}`;
  return { days, clock: hours > 0 || days > 0 ? `${hours}:${rest}` : rest };
}
