import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { DeadlineRow, EditDeadline, EditRoute, ReportingRuleRow, RouteRow } from '@/api/types';

const path = '/api/information/incidents';

export function useRoutes() {
  return useQuery({ queryKey: keys.routes, queryFn: ({ signal }) => get<RouteRow[]>(`${path}/routes`, undefined, signal) });
}

export function useDeadlines() {
  return useQuery({ queryKey: keys.deadlines, queryFn: ({ signal }) => get<DeadlineRow[]>(`${path}/deadlines`, undefined, signal) });
}

export function useReportingRules() {
  return useQuery({
    queryKey: keys.reportingRules,
    queryFn: ({ signal }) => get<ReportingRuleRow[]>(`${path}/reporting-rules`, undefined, signal),
  });
}

export const saveRoute = (request: EditRoute, key: string) => send<RouteRow>('PUT', `${path}/routes`, request, key);

export const deleteRoute = (id: string, key: string) => send<void>('DELETE', `${path}/routes/${id}`, undefined, key);

export const saveDeadline = (request: EditDeadline, key: string) => send<DeadlineRow>('PUT', `${path}/deadlines`, request, key);
