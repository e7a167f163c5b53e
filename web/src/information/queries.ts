import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type {
  DivisionView,
  EventCode,
  FigureKind,
  IncidentView,
  OrganizationOption,
  RecipientRow,
  ReportView,
  SituationView,
} from '@/api/types';
import { useLanguage } from '@/i18n';
import type { Town } from '@/map/overlay';

const fixed = { staleTime: Number.POSITIVE_INFINITY };
const incidents = '/api/information/incidents';

export function incidentPath(id: string, rest = ''): string {
  return `${incidents}/${id}${rest}`;
}

export function useCodes() {
  return useQuery({ queryKey: keys.codes, queryFn: ({ signal }) => get<EventCode[]>(`${incidents}/codes`, {}, signal), ...fixed });
}

export function useFigureKinds() {
  return useQuery({
    queryKey: keys.figureKinds,
    queryFn: ({ signal }) => get<FigureKind[]>(`${incidents}/figure-kinds`, {}, signal),
    ...fixed,
  });
}

export function useDivisions() {
  return useQuery({
    queryKey: keys.divisions,
    queryFn: ({ signal }) => get<DivisionView[]>('/api/organization/divisions', {}, signal),
    ...fixed,
  });
}

/** The townships whose place is known, for the map. */
export function useTowns(): Town[] | undefined {
  return useQuery({
    queryKey: keys.divisions,
    queryFn: ({ signal }) => get<DivisionView[]>('/api/organization/divisions', {}, signal),
    ...fixed,
    select: townsOf,
  }).data;
}

// Outside of the component: made anew only when the divisions are.
function townsOf(divisions: DivisionView[]): Town[] {
  return divisions.flatMap(({ townships }) =>
    townships.flatMap(({ name, longitude, latitude }) => (longitude === null || latitude === null ? [] : [{ name, longitude, latitude }])),
  );
}

export function useOrganizations() {
  return useQuery({ queryKey: keys.options, queryFn: ({ signal }) => get<OrganizationOption[]>('/api/organization/options', {}, signal) });
}

export function useSituation() {
  return useQuery({ queryKey: keys.situation, queryFn: ({ signal }) => get<SituationView>(`${incidents}/situation`, {}, signal) });
}

export function useIncident(id: string) {
  return useQuery({ queryKey: keys.incident(id), queryFn: ({ signal }) => get<IncidentView>(incidentPath(id), {}, signal) });
}

export function useRecipients(id: string) {
  return useQuery({
    queryKey: keys.recipients(id),
    queryFn: ({ signal }) => get<RecipientRow[]>(incidentPath(id, '/recipients'), {}, signal),
  });
}

export function useReports(id: string) {
  return useQuery({ queryKey: keys.reports(id), queryFn: ({ signal }) => get<ReportView[]>(incidentPath(id, '/reports'), {}, signal) });
}

/** The name of a figure in the language of the page. */
export function useFigureName(): (key: string, title: string) => string {
  const english = useLanguage() === 'en';
  const kinds = useFigureKinds().data;
  return (key, title) => (english ? (kinds?.find((k) => k.key === key)?.english ?? title) : title);
}
