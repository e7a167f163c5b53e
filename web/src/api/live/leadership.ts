export interface Leadership {
  gained: () => void;
  lost: () => void;
}

/** Makes one tab of this browser the leader of the given name; returns how to step down. */
export function lead(name: string, on: Leadership): () => void {
  // Web Locks exist only over TLS or on localhost; intranet hosts without TLS take turns by a lease instead.
  return navigator.locks ? leadByLock(name, on) : leadByLease(name, on);
}

function leadByLock(name: string, on: Leadership): () => void {
  const abort = new AbortController();
  let release = () => {};
  navigator.locks
    .request(name, { signal: abort.signal }, () => {
      on.gained();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    .catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
  return () => {
    abort.abort();
    release();
  };
}

const leaseMs = 6000;
const renewMs = 2000;

interface Lease {
  holder: string;
  until: number;
}

/** The holder renews its lease; when it expires (tab closed or frozen) the first other tab to notice takes it. */
function leadByLease(name: string, on: Leadership): () => void {
  const self = `${Date.now()}-${Math.random()}`;
  let leading = false;

  const turn = () => {
    const lease = readLease(name);
    const mine = lease?.holder === self;
    if (!mine && lease && lease.until > Date.now()) {
      if (leading) on.lost();
      leading = false;
      return;
    }
    localStorage.setItem(name, JSON.stringify({ holder: self, until: Date.now() + leaseMs }));
    // Two tabs may write at once; whoever still stands there at the next turn leads.
    if (mine && !leading) {
      leading = true;
      on.gained();
    }
  };

  turn();
  const timer = setInterval(turn, renewMs);
  const stepDown = () => {
    clearInterval(timer);
    if (readLease(name)?.holder === self) localStorage.removeItem(name);
    leading = false;
  };
  window.addEventListener('pagehide', stepDown, { once: true });
  return stepDown;
}

function readLease(name: string): Lease | null {
  const text = localStorage.getItem(name);
  return text ? (JSON.parse(text) as Lease) : null;
}
