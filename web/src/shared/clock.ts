import { useSyncExternalStore } from 'react';

/** Where the platform's clock stood at a moment of this page's monotonic clock. The client's own time of day is never used. */
interface Anchor {
  server: number;
  local: number;
  rate: number;
}

let anchor: Anchor = { server: Date.now(), local: performance.now(), rate: 1 };

/** Sets the clock from an answer of the platform; the answer is taken to be made halfway between asking and receiving. */
export function syncClock(now: string, rate: number, askedAt: number, receivedAt: number): void {
  anchor = { server: Date.parse(now), local: (askedAt + receivedAt) / 2, rate };
  for (const ticker of tickers.values()) ticker.tick();
}

/** The platform's time in milliseconds since 1970; in an exercise it runs at the exercise's rate. */
export function serverNow(): number {
  return anchor.server + (performance.now() - anchor.local) * anchor.rate;
}

export function clockRate(): number {
  return anchor.rate;
}

class Ticker {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private now = serverNow();

  constructor(private readonly step: number) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.timer = setInterval(() => this.tick(), this.step);
    this.now = serverNow();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  };

  readonly snapshot = (): number => this.now;

  tick(): void {
    this.now = serverNow();
    for (const listener of this.listeners) listener();
  }
}

const tickers = new Map<number, Ticker>();

function tickerOf(step: number): Ticker {
  const found = tickers.get(step);
  if (found) return found;
  const made = new Ticker(step);
  tickers.set(step, made);
  return made;
}

/** The platform's time, renewed every `stepMs`; all users of a step share one timer. */
export function useNow(stepMs: number): number {
  const ticker = tickerOf(stepMs);
  return useSyncExternalStore(ticker.subscribe, ticker.snapshot);
}
