import { describe, expect, it } from 'vitest';
import { readWhen, writeWhen } from './when';

const now = new Date('2026-11-23T12:05:30Z'); // 20:05 in Beijing

const read = (text: string, at = now) => {
  const when = readWhen(text, at);
  return 'at' in when ? when.at.toISOString() : when.problem;
};

describe('a typed time', () => {
  it('is Beijing time whatever the zone of the computer', () => {
    expect(read('20:05')).toBe('2026-11-23T12:05:00.000Z');
    expect(read('11-23 19:40')).toBe('2026-11-23T11:40:00.000Z');
    expect(read('2026-08-05 02:00')).toBe('2026-08-04T18:00:00.000Z');
    expect(read('11月22日 7:05')).toBe('2026-11-21T23:05:00.000Z');
    expect(read('11/22 7:05')).toBe('2026-11-21T23:05:00.000Z');
    expect(read('11-22 7：05')).toBe('2026-11-21T23:05:00.000Z');
  });

  it('is refused when it cannot be', () => {
    expect(read('02-30 10:00')).toBe('impossible');
    expect(read('11-23 25:00')).toBe('impossible');
    expect(read('11-23 10:60')).toBe('impossible');
    expect(read('0001-01-01 00:00')).toBe('impossible');
  });

  it('is refused when it lies in the future', () => {
    expect(read('20:30')).toBe('future');
    expect(read('11-25 10:00')).toBe('future');
    expect(read('2027-01-01 00:00')).toBe('future');
  });

  it('is refused when it says nothing', () => {
    expect(read('')).toBe('empty');
    expect(read('刚才')).toBe('unreadable');
  });

  it('takes December of last year in January', () => {
    expect(read('12-31 23:50', new Date('2026-12-31T16:10:00Z'))).toBe('2026-12-31T15:50:00.000Z');
  });

  it('is written the way it is read', () => {
    expect(writeWhen(now)).toBe('11-23 20:05');
    expect(read(writeWhen(now))).toBe('2026-11-23T12:05:00.000Z');
  });
});
