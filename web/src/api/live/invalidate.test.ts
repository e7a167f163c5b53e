import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families, keys } from '../keys';
import type { EntryView } from '../types';
import { Invalidator, staleAfter } from './invalidate';

function entry(kind: string, body: Record<string, unknown> = {}, incidentId: string | null = null): EntryView {
  const at = '2026-07-19T04:00:00Z';
  return {
    seq: 1,
    kind,
    text: '',
    body,
    actorId: null,
    actorName: '',
    organizationId: null,
    organizationName: null,
    incidentId,
    occurredAt: at,
    recordedAt: at,
  };
}

describe('what an entry makes stale', () => {
  it('of an incident: its room, the lists, the situation', () => {
    expect(staleAfter(entry('information.incident-noted', {}, 'a'))).toEqual([keys.situation, families.incidents, keys.ofIncident('a')]);
  });

  it('of a merge: both rooms', () => {
    expect(staleAfter(entry('information.incident-merged', { intoId: 'b' }, 'a'))).toContainEqual(keys.ofIncident('b'));
  });

  it('that asks or settles: the inbox as well', () => {
    expect(staleAfter(entry('information.incident-sent', { to: [] }, 'a'))).toContain(families.inbox);
    expect(staleAfter(entry('information.incident-answered', { settles: [] }, 'a'))).toContain(families.inbox);
  });

  it('of the duty room: duty and the directory, and not the units', () => {
    expect(staleAfter(entry('organization.duty-roll-called', { to: [] }))).toEqual([families.duty, families.directory, families.inbox]);
  });

  it('of the settings: nothing but the settings', () => {
    expect(staleAfter(entry('information.routing-changed'))).toEqual([families.incidentSettings]);
  });
});

describe('refetching under a stream of entries', () => {
  let queries: QueryClient;

  beforeEach(() => {
    vi.useFakeTimers();
    queries = new QueryClient();
  });

  afterEach(() => {
    queries.clear();
    vi.useRealTimers();
  });

  it('happens at most once per turn', async () => {
    const invalidate = vi.spyOn(queries, 'invalidateQueries');
    const { invalidateByEntry } = new Invalidator(queries);
    for (let n = 0; n < 40; n++) {
      invalidateByEntry([entry('organization.unit-edited')]);
      await vi.advanceTimersByTimeAsync(50);
    }

    expect(invalidate.mock.calls.length).toBeGreaterThan(2);
    expect(invalidate.mock.calls.length).toBeLessThan(8);
  });

  it('never cancels a fetch under way, and fetches again after it', async () => {
    let fetches = 0;
    const slow = () => {
      fetches++;
      return new Promise((resolve) => setTimeout(() => resolve(fetches), 1000));
    };
    const running = queries.fetchQuery({ queryKey: keys.headquarters, queryFn: slow });
    const invalidate = vi.spyOn(queries, 'invalidateQueries');
    new Invalidator(queries).invalidateByEntry([entry('organization.unit-edited')]);
    await vi.advanceTimersByTimeAsync(900);
    expect(invalidate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);

    await expect(running).resolves.toBe(1);
    expect(invalidate).toHaveBeenCalledTimes(1);
  });

  it('asks the inbox again a little later, because its follower may be behind', async () => {
    const invalidate = vi.spyOn(queries, 'invalidateQueries');
    new Invalidator(queries).invalidateByEntry([entry('information.incident-sent', { to: [] }, 'a')]);
    await vi.advanceTimersByTimeAsync(3000);

    const inbox = invalidate.mock.calls.filter(([filter]) => filter?.queryKey === families.inbox);
    expect(inbox.length).toBeGreaterThan(1);
  });
});
