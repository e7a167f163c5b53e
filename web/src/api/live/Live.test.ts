import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryPage, EntryView } from '../types';
import { Live } from './Live';
import type { Leadership } from './leadership';

/** A platform with a journal: sources stream from it, sync pages read from it, and it can go away. */
class FakePlatform {
  readonly journal: EntryView[] = [];
  readonly sources: FakeSource[] = [];
  reachable = true;
  /** True: connections stay open but carry nothing, as behind a dead router. */
  silent = false;

  append(...seqs: number[]): void {
    for (const seq of seqs) {
      this.journal.push(entry(seq));
      if (!this.silent) for (const source of this.sources) source.pump();
    }
  }

  cut(): void {
    this.reachable = false;
    for (const source of this.sources.filter((one) => !one.closed)) source.break();
  }

  readonly openSource = (url: string): EventSource => {
    const source = new FakeSource(this, url);
    this.sources.push(source);
    return source as unknown as EventSource;
  };

  readonly sync = async (after: number, limit: number): Promise<EntryPage> => {
    if (!this.reachable) throw new Error('unreachable');
    const items = this.journal.filter((one) => one.seq > after).slice(0, limit);
    const head = this.journal.at(-1)?.seq ?? 0;
    const more = items.length === limit;
    return { items, next: more ? (items.at(-1)?.seq ?? after) : head, head, more };
  };
}

class FakeSource extends EventTarget {
  closed = false;
  private sent: number;
  private opened = false;

  constructor(
    private readonly platform: FakePlatform,
    readonly url: string,
  ) {
    super();
    // Like the platform: a connection that does not say where it was begins at the head.
    const after = new URL(url, 'http://x').searchParams.get('after');
    this.sent = after === null ? (platform.journal.at(-1)?.seq ?? 0) : Number(after);
    setTimeout(() => (platform.reachable ? this.open() : this.break()), 5);
  }

  open(): void {
    if (this.closed) return;
    this.opened = true;
    this.dispatchEvent(new Event('open'));
    this.pump();
  }

  pump(): void {
    if (this.closed || !this.opened) return;
    for (const one of this.platform.journal.filter((row) => row.seq > this.sent)) {
      this.sent = one.seq;
      this.dispatchEvent(new MessageEvent('entry', { data: JSON.stringify(one) }));
    }
  }

  break(): void {
    if (!this.closed) this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.closed = true;
  }
}

/** The tabs of one browser: messages reach all others, and the first tab in line leads. */
class FakeBrowser {
  private readonly channels = new Set<FakeChannel>();
  private readonly line: Leadership[] = [];

  readonly openChannel = (): BroadcastChannel => {
    const channel = new FakeChannel(this.channels);
    this.channels.add(channel);
    return channel as unknown as BroadcastChannel;
  };

  readonly lead = (_: string, on: Leadership): (() => void) => {
    this.line.push(on);
    if (this.line[0] === on) on.gained();
    return () => {
      const led = this.line[0] === on;
      this.line.splice(this.line.indexOf(on), 1);
      if (led) this.line[0]?.gained();
    };
  };
}

class FakeChannel {
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(private readonly all: Set<FakeChannel>) {}

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    for (const other of this.all) if (other !== this) setTimeout(() => other.onmessage?.(new MessageEvent('message', { data: copy })), 1);
  }

  close(): void {
    this.all.delete(this);
    this.onmessage = null;
  }
}

function entry(seq: number): EntryView {
  return {
    seq,
    kind: 'information.incident-noted',
    text: `第 ${seq} 条`,
    body: {},
    actorId: null,
    actorName: '',
    organizationId: null,
    organizationName: null,
    incidentId: null,
    occurredAt: '2026-07-19T04:00:00Z',
    recordedAt: '2026-07-19T04:00:00Z',
  };
}

let platform: FakePlatform;
let browser: FakeBrowser;
const tabs: Live[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  platform = new FakePlatform();
  browser = new FakeBrowser();
});

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.stop();
  vi.useRealTimers();
});

function openTab(after = 0): { live: Live; seen: number[] } {
  const live = new Live({ openSource: platform.openSource, openChannel: browser.openChannel, lead: browser.lead, sync: platform.sync });
  const seen: number[] = [];
  live.subscribe(
    () => true,
    (batch) => seen.push(...batch.map((one) => one.seq)),
  );
  live.start(after);
  tabs.push(live);
  return { live, seen };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the live feed of one tab', () => {
  it('begins at the head at which the page was loaded', async () => {
    platform.append(1, 2, 3, 4, 5);
    const { seen } = openTab(3);
    await pass(500);

    expect(seen).toEqual([4, 5]);
  });

  it('after a cut misses nothing and brings nothing twice', async () => {
    const { live, seen } = openTab();
    await pass(100);
    platform.append(1, 2);
    await pass(500);
    platform.cut();
    platform.append(3, 5, 8);
    await pass(2000);
    expect(live.getStatus().state).toBe('lost');

    platform.reachable = true;
    await pass(30_000);
    platform.append(9);
    await pass(500);

    expect(seen).toEqual([1, 2, 3, 5, 8, 9]);
    expect(live.getStatus().state).toBe('live');
  });

  it('drops what a source repeats', async () => {
    const { seen } = openTab();
    await pass(100);
    platform.append(1, 2);
    platform.sources[0]?.dispatchEvent(new MessageEvent('entry', { data: JSON.stringify(entry(2)) }));
    await pass(500);
    platform.sources[0]?.dispatchEvent(new MessageEvent('entry', { data: JSON.stringify(entry(1)) }));
    await pass(500);

    expect(seen).toEqual([1, 2]);
  });

  it('notices a connection that is dead without saying so', async () => {
    const { seen } = openTab();
    await pass(100);
    platform.silent = true;
    platform.append(1);
    await pass(40_000);

    expect(seen).toEqual([1]);
    expect(platform.sources.filter((source) => !source.closed)).toHaveLength(1);
  });

  it('says it is lost when nothing answers after a silence, with the time of the picture', async () => {
    const { live } = openTab();
    await pass(100);
    const standing = live.getStatus().since;
    platform.silent = true;
    platform.reachable = false;
    await pass(60_000);

    expect(live.getStatus().state).toBe('lost');
    expect(live.getStatus().since).toBeLessThan(standing + 40_000);
  });

  it('gives one batch for all entries of a frame', async () => {
    const { live } = openTab();
    const batches: number[] = [];
    live.subscribe(
      (one) => one.seq % 2 === 0,
      (batch) => batches.push(batch.length),
    );
    await pass(100);
    platform.append(...Array.from({ length: 40 }, (_, index) => index + 1));
    await pass(500);

    expect(batches).toEqual([20]);
  });
});

describe('the live feed of several tabs', () => {
  it('holds one connection and tells every tab everything once', async () => {
    const first = openTab();
    const second = openTab();
    await pass(100);
    platform.append(1, 2, 3);
    await pass(500);

    expect(platform.sources).toHaveLength(1);
    expect(first.seen).toEqual([1, 2, 3]);
    expect(second.seen).toEqual([1, 2, 3]);
  });

  it('fetches for a tab what was told before it listened', async () => {
    platform.append(1, 2, 3);
    openTab(3);
    await pass(500);
    const late = openTab(1);
    await pass(500);
    platform.append(4);
    await pass(500);

    expect(late.seen).toEqual([2, 3, 4]);
  });

  it('goes on from its place when the leading tab is closed', async () => {
    const first = openTab();
    const second = openTab();
    await pass(100);
    platform.append(1, 2);
    await pass(500);
    first.live.stop();
    platform.append(3);
    await pass(1000);
    platform.append(4);
    await pass(500);

    expect(second.seen).toEqual([1, 2, 3, 4]);
    expect(second.live.getStatus().state).toBe('live');
  });

  it('shows the loss in all tabs', async () => {
    openTab();
    const second = openTab();
    await pass(100);
    platform.cut();
    await pass(500);

    expect(second.live.getStatus().state).toBe('lost');
  });

  it('tells all tabs that the rights changed, and connects anew with them', async () => {
    const first = openTab();
    const second = openTab();
    const told = [vi.fn(), vi.fn()] as const;
    first.live.onAccess(told[0]);
    second.live.onAccess(told[1]);
    await pass(100);
    platform.sources[0]?.dispatchEvent(new MessageEvent('access-changed', { data: '{}' }));
    await pass(500);
    platform.append(1);
    await pass(500);

    expect(told.map((one) => one.mock.calls.length)).toEqual([1, 1]);
    expect(platform.sources).toHaveLength(2);
    expect(second.seen).toEqual([1]);
  });
});
