import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '@/access/me';
import { get, type Params, send, upload } from '@/api/client';
import { families, keys } from '@/api/keys';
import type {
  DutyGapsView,
  HandoverPage,
  HandoverView,
  HolidayView,
  ImportResult,
  LogRow,
  OnDutyRow,
  RollCallPage,
  RollCallView,
  RosterView,
} from '@/api/types';
import { type Command, useCommand } from '@/shared/useCommand';
import { type Pages, usePages } from '@/shared/usePages';

const duty = '/api/organization/duty';

export function dutyPath(rest: string): string {
  return `${duty}/${rest}`;
}

function useDuty<T>(key: QueryKey, rest: string, params: Params = {}, enabled = true) {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => get<T>(dutyPath(rest), params, signal), enabled });
}

export const useOnDuty = () => useDuty<OnDutyRow[]>(keys.duty('now'), 'now');

export const useGaps = () => useDuty<DutyGapsView>(keys.duty('gaps'), 'gaps');

export const useHolidays = (year: number) => useDuty<HolidayView[]>(keys.duty('holidays', { year }), 'holidays', { year });

export const useRoster = (organizationId: string, from: string, to: string) =>
  useDuty<RosterView>(keys.duty('roster', { organizationId, from, to }), 'roster', { organizationId, from, to }, organizationId !== '');

export const useHandovers = (organizationId: string) =>
  useDuty<HandoverPage>(keys.duty('handovers', { organizationId }), 'handovers', { organizationId, limit: 200 }, organizationId !== '');

export const useHandover = (id: string) => useDuty<HandoverView>(keys.duty('handover', { id }), `handovers/${id}`);

export const useRollCalls = () => useDuty<RollCallPage>(keys.duty('roll-calls'), 'roll-calls', { limit: 200 });

export const useRollCall = (id: string) => useDuty<RollCallView>(keys.duty('roll-call', { id }), `roll-calls/${id}`);

export const useLog = (organizationId: string): Pages<LogRow> =>
  usePages<LogRow>(keys.duty('log', { organizationId }), dutyPath('log'), { organizationId }, 50);

export const sendDuty =
  <V, R>(method: 'POST' | 'PUT', rest: string) =>
  (request: V, key: string) =>
    send<R>(method, dutyPath(rest), request, key);

export const importRoster =
  (organizationId: string) =>
  ({ file, replace }: { file: File; replace: boolean }, key: string) =>
    upload<ImportResult>(dutyPath(`roster/${organizationId}/import`), file, { replace }, key);

/** Fetches anew whatever shows duty. */
export function useDutyRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [families.duty, families.directory, families.inbox]) void queries.invalidateQueries({ queryKey });
  };
}

/** A command of the duty room; whatever shows duty is fetched anew when it is done or was overtaken by another. */
export function useDutyCommand<V, R>(
  act: (variables: V, key: string) => Promise<R>,
  options: { done?: string; quiet?: boolean; onDone?: (result: R) => void } = {},
): Command<V, R> {
  const refresh = useDutyRefresh();
  return useCommand(
    async (variables: V, key: string) => {
      try {
        return await act(variables, key);
      } finally {
        refresh();
      }
    },
    { ...options, onDone: (result) => options.onDone?.(result) },
  );
}

/** The organizations the person works at, the first of them being where the pages open. */
export function useMyOrganizations(): { id: string; name: string }[] {
  const grants = useMe().grants.filter((grant) => !grant.role.endsWith('Administrator'));
  return [...new Map(grants.map((grant) => [grant.organizationId, { id: grant.organizationId, name: grant.organizationName }])).values()];
}
