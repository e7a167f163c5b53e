import { useQueries, useQuery } from '@tanstack/react-query';
import { get, type Params } from '@/api/client';
import { keys } from '@/api/keys';
import type {
  AlarmSummary,
  BasinView,
  ChartView,
  GatewayRow,
  MonitorRuleTemplate,
  Page,
  QuarantineRow,
  RegisterRow,
  RollupRow,
  StationRow,
  StationView,
} from '@/api/types';
import { base } from './monitoring';

/** Readings write no journal, so what shows them asks again by itself. */
const renewMs = 15_000;
const renewing = { refetchInterval: renewMs };

export function useOverview() {
  return useQuery({
    queryKey: keys.monitoring('overview'),
    queryFn: ({ signal }) => get<BasinView[]>(`${base}/overview`, {}, signal),
    ...renewing,
  });
}

export function useStation(id: string) {
  return useQuery({
    queryKey: keys.monitoring('station', { id }),
    queryFn: ({ signal }) => get<StationView>(`${base}/stations/${id}`, {}, signal),
    ...renewing,
  });
}

const mostStations = 3_000;

/** All stations, for choosing and for the map. */
export function useAllStations(filter: Params = {}) {
  return useQuery({
    queryKey: keys.monitoring('all-stations', filter),
    queryFn: async ({ signal }) => {
      const found: StationRow[] = [];
      let after: string | null = null;
      do {
        const page: Page<StationRow> = await get<Page<StationRow>>(`${base}/stations`, { ...filter, limit: 200, after }, signal);
        found.push(...page.items);
        after = page.next;
      } while (after && found.length < mostStations);
      return found;
    },
    ...renewing,
  });
}

export interface Span {
  from: string;
  to: string;
}

/** The curve of an element at one or several stations. */
export function useCharts(stations: string[], element: string, span: Span, width: number) {
  return useQueries({
    queries: stations.map((id) => ({
      queryKey: keys.monitoring('chart', { id, element, ...span, width }),
      queryFn: ({ signal }: { signal: AbortSignal }) => get<ChartView>(`${base}/stations/${id}/chart`, { element, ...span, width }, signal),
      placeholderData: (before: ChartView | undefined) => before,
      enabled: element !== '',
    })),
  });
}

export function useRollups(id: string, element: string, step: string, span: Span) {
  return useQuery({
    queryKey: keys.monitoring('rollups', { id, element, step, ...span }),
    queryFn: ({ signal }) => get<RollupRow[]>(`${base}/stations/${id}/rollups`, { element, step, ...span }, signal),
  });
}

export function useAlarmSummary() {
  return useQuery({
    queryKey: keys.monitoring('summary'),
    queryFn: ({ signal }) => get<AlarmSummary>(`${base}/alarms/summary`, {}, signal),
    ...renewing,
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: keys.monitoring('templates'),
    queryFn: ({ signal }) => get<MonitorRuleTemplate[]>(`${base}/rules/templates`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How the gateways fare; they write no journal, so they are asked again and again. */
export function useGateways() {
  return useQuery({
    queryKey: keys.monitoring('gateways'),
    queryFn: ({ signal }) => get<GatewayRow[]>(`${base}/gateways`, {}, signal),
    refetchInterval: 5_000,
  });
}

/** One who is in quarantine. */
export function useQuarantined(id: string | null) {
  return useQuery({
    queryKey: keys.monitoring('quarantined', { id: id ?? '' }),
    queryFn: ({ signal }) => get<QuarantineRow>(`${base}/quarantine/${id}`, {}, signal),
    enabled: id !== null,
  });
}

/** The risk sources of the register, for choosing. */
export function useRiskSources() {
  return useQuery({
    queryKey: keys.monitoring('risk-sources'),
    queryFn: ({ signal }) => get<Page<RegisterRow>>('/api/information/registers', { register: 'risk-source', limit: 200 }, signal),
    select: (page) => page.items,
  });
}
