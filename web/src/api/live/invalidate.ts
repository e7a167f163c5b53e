import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { families, keys } from '../keys';
import type { EntryView } from '../types';

const oneWarning = keys.warning('').slice(0, 3);
const ofIncident = (entry: EntryView): QueryKey[] => [keys.situation, families.incidents, ...roomsOf(entry), ...inboxOf(entry)];

/** What an entry makes stale, by the beginning of its kind; the first match counts. */
const table: [prefix: string, stale: (entry: EntryView) => QueryKey[]][] = [
  ['information.routing-changed', () => [families.incidentSettings]],
  ['information.deadlines-changed', () => [families.incidentSettings]],
  ['information.register', (entry) => [families.registers, families.map, ...inboxOf(entry)]],
  ['information.alarm', (entry) => [families.monitoring, ...inboxOf(entry)]],
  ['information.station', () => [families.monitoring]],
  ['information.quarantine', () => [families.monitoring]],
  ['information.monitor-', () => [families.monitoring]],
  ['information.article-', (entry) => [families.articles, keys.candidates(), ...inboxOf(entry)]],
  ['information.warning-template', () => [keys.warningKinds]],
  ['information.warning-', (entry) => [families.warnings, keys.monitoring('alarms').slice(0, 3), ...inboxOf(entry)]],
  ['information.compilation-', (entry) => [families.compilations, ...inboxOf(entry)]],
  // A warning's page tells of the incidents that began from it, and of their responses.
  ['information.incident-reported', (entry) => [...ofIncident(entry), oneWarning]],
  ['information.response-', (entry) => [...ofIncident(entry), oneWarning]],
  ['information.', ofIncident],
  ['dispatch.', (entry) => [families.dispatch, ...roomsOf(entry), ...inboxOf(entry)]],
  ['organization.duty-', (entry) => [families.duty, families.directory, ...inboxOf(entry)]],
  ['organization.plan-', (entry) => [families.plans, ...inboxOf(entry)]],
  ['organization.', () => [families.organization]],
  ['access.signed', () => [families.sessions]],
  ['access.', () => [families.accounts]],
];

/** The query keys that an entry makes stale. */
export function staleAfter(entry: EntryView): QueryKey[] {
  return table.find(([prefix]) => entry.kind.startsWith(prefix))?.[1](entry) ?? inboxOf(entry);
}

function roomsOf(entry: EntryView): QueryKey[] {
  const merged = entry.body.intoId;
  const ids = [entry.incidentId, typeof merged === 'string' ? merged : null];
  return ids.filter((id) => id !== null).map((id) => keys.ofIncident(id));
}

function inboxOf(entry: EntryView): QueryKey[] {
  return 'to' in entry.body || 'settles' in entry.body ? [families.inbox] : [];
}

const turnMs = 400;
const inboxFollowsMs = [300, 1500];

/**
 * Collects stale keys and refetches each at most once per turn, never cancelling a fetch under way: under a stream of
 * entries a list still arrives, and the last entry always gets a fetch that began after it.
 */
export class Invalidator {
  private readonly stale = new Map<string, QueryKey>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  readonly invalidateByEntry = (entries: EntryView[]): void => {
    const found = entries.flatMap(staleAfter);
    for (const key of found) this.add(key);
    // The inbox is kept by a follower of the journal and may be a moment behind the entry that tells of it.
    if (found.includes(families.inbox)) for (const pause of inboxFollowsMs) setTimeout(() => this.add(families.inbox), pause);
  };

  private add(key: QueryKey): void {
    this.stale.set(JSON.stringify(key), key);
    this.timer ??= setTimeout(() => this.turn(), 0);
  }

  private turn(): void {
    if (this.stale.size === 0) {
      this.timer = undefined;
      return;
    }
    for (const [name, key] of this.stale) {
      if (this.queries.isFetching({ queryKey: key }) > 0) continue;
      this.stale.delete(name);
      void this.queries.invalidateQueries({ queryKey: key });
    }
    this.timer = setTimeout(() => this.turn(), turnMs);
  }
}
