import type { QueryClient } from '@tanstack/react-query';
import { get, onSignedOut, Problem, send } from '@/api/client';
import { keys } from '@/api/keys';
import { Invalidator, live } from '@/api/live';
import type { ChangePassword, Me, SignedIn, SignIn } from '@/api/types';
import { syncClock } from '@/shared/clock';

/** Who is signed in; null when nobody is. Every answer also sets the clock. */
export async function fetchMe(): Promise<Me | null> {
  const askedAt = performance.now();
  try {
    const me = await get<Me>('/api/access/me');
    syncClock(me.now, me.rate, askedAt, performance.now());
    return me;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export async function signIn(request: SignIn): Promise<Me> {
  const askedAt = performance.now();
  const { me } = await send<SignedIn>('POST', '/api/access/sign-in', request);
  syncClock(me.now, me.rate, askedAt, performance.now());
  live.announceAccess();
  return me;
}

export function signOut(): Promise<void> {
  return send<void>('POST', '/api/access/sign-out');
}

export function changePassword(request: ChangePassword, key: string): Promise<Me> {
  return send<Me>('POST', '/api/access/password', request, key);
}

/** Wires the live feed and the end of a session to the query cache; called once at the start. */
export function keepSession(queries: QueryClient): void {
  const invalidator = new Invalidator(queries);
  live.subscribe(() => true, invalidator.invalidateByEntry);

  onSignedOut(() => {
    if (!queries.getQueryData<Me | null>(keys.me)) return;
    queries.setQueryData(keys.me, null);
    live.announceAccess();
  });

  live.onAccess(() => void renewAccess(queries));
}

/** Asks again who is signed in; another person in this browser gets a page without anything of the former one. */
async function renewAccess(queries: QueryClient): Promise<void> {
  const before = queries.getQueryData<Me | null>(keys.me);
  const after = await queries.fetchQuery({ queryKey: keys.me, queryFn: fetchMe, staleTime: 0 });
  if (before && after && before.userId !== after.userId) window.location.reload();
  else void queries.invalidateQueries();
}
