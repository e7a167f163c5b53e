import type { EntryView } from '../types';

export interface FeedEvents {
  entry: (entry: EntryView) => void;
  head: (seq: number) => void;
  accessChanged: () => void;
  /** The connection stands. */
  open: () => void;
  /** The connection is gone; the picture is as of `lastContact`. */
  lost: () => void;
}

export interface FeedSurroundings {
  openSource: (url: string) => EventSource;
  /** Asks the platform for the newest Seq it has for us after the given one; throws when it cannot be reached. */
  probe: (after: number) => Promise<number>;
}

const silentMs = 25_000;
const firstDelayMs = 1000;
const longestDelayMs = 15_000;

/**
 * The one connection to /api/live. It reconnects by itself from the last Seq received, and since an EventSource does not
 * show the platform's heartbeat to the page, it asks after a silence whether the connection still carries anything.
 */
export class Feed {
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private contact = 0;
  private probing = false;
  private retryWaits = false;
  private running = false;

  constructor(
    private readonly lastSeq: () => number | null,
    private readonly on: FeedEvents,
    private readonly around: FeedSurroundings,
  ) {}

  start(): void {
    this.running = true;
    this.connect();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }

  /** Connects anew at once, without calling the connection lost. */
  reopen(): void {
    if (!this.running) return;
    clearTimeout(this.retry);
    this.connect();
  }

  fail(): void {
    if (!this.running || this.retryWaits) return;
    this.source?.close();
    this.source = null;
    this.on.lost();
    const delay = Math.min(firstDelayMs * 2 ** this.failures, longestDelayMs) * (0.75 + Math.random() / 2);
    this.failures++;
    this.retryWaits = true;
    this.retry = setTimeout(() => this.tryAgain(), delay);
  }

  /** Called from time to time: after a silence, makes sure that the connection is alive. */
  async check(): Promise<void> {
    const seq = this.lastSeq();
    if (!this.source || this.probing || seq === null || performance.now() - this.contact < silentMs) return;
    this.probing = true;
    try {
      const newest = await this.around.probe(seq);
      this.contact = performance.now();
      // Something is there that the connection did not bring: it is dead without knowing.
      if (newest > (this.lastSeq() ?? seq)) this.reopen();
    } catch {
      this.fail();
    } finally {
      this.probing = false;
    }
  }

  retryNow(): void {
    if (!this.running || !this.retryWaits) return;
    clearTimeout(this.retry);
    void this.tryAgain();
  }

  private async tryAgain(): Promise<void> {
    try {
      await this.around.probe(this.lastSeq() ?? 0);
      this.retryWaits = false;
      if (this.running) this.connect();
    } catch {
      this.retryWaits = false;
      this.fail();
    }
  }

  private connect(): void {
    this.source?.close();
    this.retryWaits = false;
    const seq = this.lastSeq();
    const source = this.around.openSource(seq === null ? '/api/live' : `/api/live?after=${seq}`);
    this.source = source;
    const heard = (act: (event: MessageEvent<string>) => void) => (event: Event) => {
      if (source !== this.source) return;
      this.contact = performance.now();
      act(event as MessageEvent<string>);
    };
    source.addEventListener(
      'open',
      heard(() => this.opened()),
    );
    source.addEventListener(
      'entry',
      heard((event) => this.on.entry(JSON.parse(event.data) as EntryView)),
    );
    source.addEventListener(
      'head',
      heard((event) => this.on.head((JSON.parse(event.data) as { head: number }).head)),
    );
    source.addEventListener(
      'access-changed',
      heard(() => this.on.accessChanged()),
    );
    source.addEventListener('error', () => {
      if (source === this.source) this.fail();
    });
  }

  private opened(): void {
    this.failures = 0;
    this.on.open();
  }
}
