import { serverNow } from '@/shared/clock';
import type { EntryPage, EntryView } from '../types';
import { Feed } from './Feed';
import type { lead } from './leadership';

export type LiveState = 'live' | 'lost' | 'connecting';

export interface LiveStatus {
  state: LiveState;
  /** Platform time of the last change; when lost, the time the picture is of. */
  since: number;
  /** The newest Seq received when the state changed. */
  lastSeq: number;
}

type Message =
  | { type: 'hello' }
  | { type: 'status'; state: LiveState; since: number; lastSeq: number }
  | { type: 'batch'; from: number; to: number; entries: EntryView[] }
  | { type: 'access' };

export interface Surroundings {
  openSource: (url: string) => EventSource;
  openChannel: (name: string) => BroadcastChannel;
  lead: typeof lead;
  sync: (after: number, limit: number) => Promise<EntryPage>;
}

interface Subscriber {
  filter: (entry: EntryView) => boolean;
  onEntries: (batch: EntryView[]) => void;
}

const channelName = 'yilian.live';
const helloMs = 10_000;
const leaderSilentMs = 25_000;
const flushMs = 15;

/**
 * The live feed of this tab. One tab of the browser holds the connection and passes everything on; every tab keeps its own
 * place in the journal, drops what it has, and fetches what it misses, so that each entry is delivered once.
 */
export class Live {
  private channel: BroadcastChannel | null = null;
  private feed: Feed | null = null;
  private stepDown = () => {};
  private timer: ReturnType<typeof setInterval> | undefined;

  private lastSeq: number | null = null;
  private status: LiveStatus = { state: 'connecting', since: serverNow(), lastSeq: 0 };
  private heardLeader = 0;
  private lastContact = serverNow();
  private order: Promise<void> = Promise.resolve();

  private outgoing: EntryView[] = [];
  private outgoingFrom = 0;
  private outgoingTimer: ReturnType<typeof setTimeout> | undefined;

  private arrived: EntryView[] = [];
  private cancelDelivery: (() => void) | null = null;
  private readonly subscribers = new Set<Subscriber>();
  private readonly statusListeners = new Set<() => void>();
  private readonly accessListeners = new Set<() => void>();

  constructor(private readonly around: Surroundings) {}

  /** Begins after the given Seq, the head at which the page was loaded. */
  start(after: number): void {
    if (this.channel) return;
    this.lastSeq = after;
    this.heardLeader = performance.now();
    this.setStatus('connecting', serverNow());
    this.channel = this.around.openChannel(channelName);
    this.channel.onmessage = (event: MessageEvent<Message>) => this.onMessage(event.data);
    this.stepDown = this.around.lead(channelName, { gained: () => this.startFeed(), lost: () => this.stopFeed() });
    this.timer = setInterval(() => this.check(), helloMs);
    window.addEventListener('offline', this.onOffline);
    window.addEventListener('online', this.onOnline);
    document.addEventListener('visibilitychange', this.check);
    this.post({ type: 'hello' });
  }

  stop(): void {
    if (!this.channel) return;
    clearInterval(this.timer);
    window.removeEventListener('offline', this.onOffline);
    window.removeEventListener('online', this.onOnline);
    document.removeEventListener('visibilitychange', this.check);
    this.stopFeed();
    this.stepDown();
    this.channel.close();
    this.channel = null;
    this.cancelDelivery?.();
    this.arrived = [];
  }

  readonly getStatus = (): LiveStatus => this.status;

  readonly onStatus = (listener: () => void): (() => void) => {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  };

  /** Calls back when the rights or the session of this browser changed. */
  onAccess(listener: () => void): () => void {
    this.accessListeners.add(listener);
    return () => this.accessListeners.delete(listener);
  }

  /** Tells the other tabs that another person signed in or out here. */
  announceAccess(): void {
    this.post({ type: 'access' });
  }

  subscribe(filter: Subscriber['filter'], onEntries: Subscriber['onEntries']): () => void {
    const subscriber = { filter, onEntries };
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }

  private startFeed(): void {
    this.outgoingFrom = this.lastSeq ?? 0;
    this.feed = new Feed(
      () => this.newestHere(),
      {
        entry: (entry) => this.passOn(entry),
        head: (seq) => this.advance(seq),
        accessChanged: () => this.accessChanged(),
        open: () => this.announce('live', serverNow()),
        lost: () => this.announce('lost', this.status.state === 'lost' ? this.status.since : this.lastContact),
      },
      { openSource: this.around.openSource, probe: (after) => this.probe(after) },
    );
    this.feed.start();
  }

  private stopFeed(): void {
    this.feed?.stop();
    this.feed = null;
    clearTimeout(this.outgoingTimer);
    this.outgoing = [];
  }

  /** What the connection has brought, including what still waits to be passed on. */
  private newestHere(): number | null {
    return this.outgoing.at(-1)?.seq ?? this.lastSeq;
  }

  private async probe(after: number): Promise<number> {
    const page = await this.around.sync(after, 1);
    this.lastContact = serverNow();
    return page.items.at(-1)?.seq ?? after;
  }

  private passOn(entry: EntryView): void {
    this.lastContact = serverNow();
    if (entry.seq <= (this.newestHere() ?? 0)) return;
    if (this.outgoing.length === 0) {
      this.outgoingFrom = this.lastSeq ?? entry.seq - 1;
      this.outgoingTimer = setTimeout(() => this.flushOutgoing(), flushMs);
    }
    this.outgoing.push(entry);
  }

  private flushOutgoing(): void {
    const entries = this.outgoing;
    this.outgoing = [];
    const to = entries.at(-1)?.seq ?? this.outgoingFrom;
    this.post({ type: 'batch', from: this.outgoingFrom, to, entries });
    this.take(entries, to);
  }

  private accessChanged(): void {
    this.post({ type: 'access' });
    for (const listener of this.accessListeners) listener();
    this.feed?.reopen();
  }

  private announce(state: LiveState, since: number): void {
    if (state === 'live') this.lastContact = since;
    this.setStatus(state, since);
    this.post({ type: 'status', state, since, lastSeq: this.lastSeq ?? 0 });
  }

  private onMessage(message: Message): void {
    if (message.type === 'access') {
      for (const listener of this.accessListeners) listener();
    } else if (this.feed) {
      if (message.type === 'hello') this.answerHello();
    } else if (message.type === 'status') {
      this.heardLeader = performance.now();
      this.setStatus(message.state, message.since);
      if (message.state === 'live') this.order = this.order.then(() => this.reach(message.lastSeq, []));
    } else if (message.type === 'batch') {
      this.heardLeader = performance.now();
      this.order = this.order.then(() => this.reach(message.from, message.entries));
    }
  }

  /** A hidden leader's timers sleep; the question of a visible tab wakes it. */
  private answerHello(): void {
    void this.feed?.check();
    this.post({ type: 'status', state: this.status.state, since: this.status.since, lastSeq: this.lastSeq ?? 0 });
  }

  /** Takes entries that follow `from`; what lies between our place and `from` is fetched first. */
  private async reach(from: number, entries: EntryView[]): Promise<void> {
    try {
      while ((this.lastSeq ?? from) < from) {
        const before: number = this.lastSeq ?? 0;
        const page = await this.around.sync(before, 200);
        this.take(page.items, Math.max(page.next, page.more ? before : from));
        if (page.more && page.next <= before) break;
      }
      this.take(entries, entries.at(-1)?.seq ?? from);
    } catch {
      // The place is kept: the next word of the leader tries again from there.
    }
  }

  private take(entries: EntryView[], to: number): void {
    const fresh = entries.filter((entry) => entry.seq > (this.lastSeq ?? 0));
    this.advance(to);
    if (fresh.length === 0) return;
    this.arrived.push(...fresh);
    this.cancelDelivery ??= nextFrame(() => this.deliver());
  }

  private advance(to: number): void {
    this.lastSeq = Math.max(this.lastSeq ?? 0, to);
  }

  private deliver(): void {
    this.cancelDelivery = null;
    const batch = this.arrived;
    this.arrived = [];
    for (const { filter, onEntries } of [...this.subscribers]) {
      const wanted = batch.filter(filter);
      if (wanted.length > 0) onEntries(wanted);
    }
  }

  private setStatus(state: LiveState, since: number): void {
    if (this.status.state === state && this.status.since === since) return;
    this.status = { state, since, lastSeq: this.lastSeq ?? 0 };
    for (const listener of this.statusListeners) listener();
  }

  private readonly check = (): void => {
    if (this.feed) {
      void this.feed.check();
      return;
    }
    this.post({ type: 'hello' });
    if (performance.now() - this.heardLeader > leaderSilentMs && this.status.state === 'live') this.setStatus('lost', this.status.since);
  };

  private readonly onOffline = (): void => this.feed?.fail();
  private readonly onOnline = (): void => this.feed?.retryNow();

  private post(message: Message): void {
    this.channel?.postMessage(message);
  }
}

/** Once per animation frame; in a hidden tab, which has no frames, by a timer. */
function nextFrame(act: () => void): () => void {
  const run = () => {
    cancel();
    act();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, 250);
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return cancel;
}
