import type { Params } from '@/api/client';

export type IncidentFilter = { state: string; grade: string; code: string; county: string; search: string; mine: string };

/** The list opens with what is being handled. */
export const defaultFilter: IncidentFilter = { state: 'open', grade: '', code: '', county: '', search: '', mine: '' };

/** What the list asks the platform for; all states is no filter. */
export function queryOf(filter: IncidentFilter): Params {
  return { ...filter, state: filter.state === 'all' ? null : filter.state, mine: filter.mine === 'true' ? true : null };
}
