import { act, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Countdown } from './Countdown';
import { serverNow, syncClock, useNow } from './clock';
import { duration, fromField, fullTime, shortTime, toField } from './time';

const noon = '2026-07-19T04:00:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

function syncTo(now: string, rate = 1): void {
  syncClock(now, rate, performance.now(), performance.now());
}

describe('the platform clock', () => {
  it('does not care that the computer is years off', () => {
    syncTo(noon);
    vi.advanceTimersByTime(90_000);

    expect(serverNow()).toBe(Date.parse(noon) + 90_000);
  });

  it('does not jump when somebody sets the clock of the computer', () => {
    syncTo(noon);
    vi.setSystemTime(new Date('2020-01-01T00:00:00Z'));

    expect(serverNow()).toBe(Date.parse(noon));
  });

  it('runs at the rate of an exercise', () => {
    syncTo(noon, 600);
    vi.advanceTimersByTime(1000);

    expect(serverNow()).toBe(Date.parse(noon) + 600_000);
  });

  it('takes the answer as made halfway between asking and receiving', () => {
    const asked = performance.now();
    vi.advanceTimersByTime(400);
    syncClock(noon, 1, asked, performance.now());

    expect(serverNow()).toBe(Date.parse(noon) + 200);
  });

  it('renews a component once per step', () => {
    syncTo(noon);
    const { result } = renderHook(() => useNow(1000));

    expect(result.current).toBe(Date.parse(noon));
    act(() => vi.advanceTimersByTime(3000));

    expect(result.current).toBe(Date.parse(noon) + 3000);
  });
});

describe('a countdown', () => {
  const at = (seconds: number) => new Date(Date.parse(noon) + seconds * 1000).toISOString();

  it('says what is left, then how far it is overdue', () => {
    syncTo(noon);
    render(<Countdown due={at(90)} />);

    expect(screen.getByRole('timer').textContent).toBe('剩 01:30');
    act(() => vi.advanceTimersByTime(280_000));

    expect(screen.getByRole('timer').textContent).toBe('超时 03:10');
  });

  it('changes its tone in the last five minutes and after the deadline', () => {
    syncTo(noon);
    render(<Countdown due={at(301)} />);
    const clock = screen.getByRole('timer');

    expect(clock.className).toContain('calm');
    act(() => vi.advanceTimersByTime(2000));
    expect(clock.className).toContain('near');
    act(() => vi.advanceTimersByTime(300_000));
    expect(clock.className).toContain('over');
  });

  it('stands still once it is met and says whether that was in time', () => {
    const { rerender } = render(<Countdown due={at(60)} metAt={at(30)} />);
    expect(screen.getByText('按时完成')).toBeTruthy();

    rerender(<Countdown due={at(60)} metAt={at(125)} />);
    expect(screen.getByText('逾期完成，超时 01:05')).toBeTruthy();
  });
});

describe('times', () => {
  it('are shown in Beijing whatever the zone of the computer', () => {
    expect(shortTime('2026-11-23T12:05:00Z')).toBe('11-23 20:05');
    expect(fullTime('2026-12-31T16:30:07Z')).toBe('2027-01-01 00:30:07');
  });

  it('stand in a field as Beijing time and come back unchanged', () => {
    expect(toField('2026-07-19T04:00:00.000Z')).toBe('2026-07-19T12:00');
    expect(fromField('2026-07-19T12:00')).toBe('2026-07-19T04:00:00.000Z');
  });

  it('give long spans in days, hours, minutes and seconds', () => {
    expect(duration(751_000)).toEqual({ days: 0, clock: '12:31' });
    expect(duration(3_931_000)).toEqual({ days: 0, clock: '1:05:31' });
    expect(duration(90_061_000)).toEqual({ days: 1, clock: '1:01:01' });
  });
});
