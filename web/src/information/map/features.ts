import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { useMemo } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { IncidentRow, MapFeature, MapFeatures } from '@/api/types';
import type { MapWindow } from '@/map/BaseMap';
import type { MapItem } from '@/map/overlay';
import { useSituation } from '../queries';
import type { MapState } from './mapState';

export const path = '/api/information/map';

/** The filter as the platform takes it. */
export function filterOf({ layers, kinds, levels, owner, readiness }: MapState) {
  return { layers: layers?.join(','), kinds: kinds.join(','), levels: levels.join(','), owner, readiness };
}

/** What lies in the window and a little around it; asked anew when the window has left what was asked for. */
export function useFeatures(state: MapState, window: MapWindow | null) {
  const asked = window && { bbox: boxOf(window), zoom: Math.floor(window.zoom), ...filterOf(state) };
  return useQuery({
    queryKey: keys.mapFeatures(asked ?? {}),
    queryFn: ({ signal }) => get<MapFeatures>(`${path}/features`, asked ?? {}, signal),
    enabled: asked !== null && state.layers?.length !== 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** Sides on a grid of a quarter of the window, one step further out: small moves ask for the same window again. */
export function boxOf({ west, south, east, north }: MapWindow): string {
  const step = 2 ** Math.ceil(Math.log2((east - west) / 4));
  const out = (side: number, round: (n: number) => number) => Number((round(side / step) * step).toFixed(6));
  return [out(west, Math.floor), out(south, Math.floor), out(east, Math.ceil), out(north, Math.ceil)].join(',');
}

export function itemOf({ id, geometry, properties }: MapFeature): MapItem {
  const shape = geometry as unknown as Geometry;
  return {
    id,
    name: properties.name ?? '',
    count: properties.count,
    register: properties.register ?? 'cluster',
    level: properties.level,
    readiness: properties.readiness,
    longitude: properties.longitude,
    latitude: properties.latitude,
    outline: shape.type === 'Point' ? null : shape,
    impact: properties.impact as unknown as Geometry | null,
    impactRadius: properties.impactRadius,
  };
}

const incidentPrefix = 'incident:';

export function incidentIdOf(id: string | null): string | null {
  return id?.startsWith(incidentPrefix) ? id.slice(incidentPrefix.length) : null;
}

/** Open incidents that have a place. */
export function useIncidents(shown: boolean): { rows: IncidentRow[]; items: MapItem[] } {
  const rows = useSituation().data?.incidents;
  return useMemo(() => {
    const placed = shown ? (rows ?? []).filter((row) => row.longitude !== null && row.latitude !== null) : [];
    return { rows: placed, items: placed.map(incidentItem) };
  }, [rows, shown]);
}

function incidentItem({ id, title, grade, longitude, latitude }: IncidentRow): MapItem {
  const level = ['I', 'II', 'III', 'IV'].indexOf(grade ?? '') + 1;
  return {
    id: incidentPrefix + id,
    name: title,
    count: 1,
    register: 'incident',
    level: level || null,
    longitude: longitude ?? 0,
    latitude: latitude ?? 0,
  };
}
