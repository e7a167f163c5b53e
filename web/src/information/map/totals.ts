import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Problem, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { AskInside, MapFeature, MapTotals, RegisterDefinition } from '@/api/types';
import { circleOf, type Drawing } from '@/map/drawing';
import { useCatalog } from '../registers/queries';
import { path } from './features';
import { localTotals } from './localTotals';
import type { MapState } from './mapState';

export interface Totals {
  data: MapTotals | undefined;
  /** Set when the platform could not be reached: how many were counted only roughly. */
  local: { approximate: number; loaded: number } | null;
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** Totals of the drawn area from the platform; while it cannot be reached, of what was loaded before. */
export function useTotals(state: MapState, drawing: Drawing | null, loaded: () => MapFeature[]): Totals | null {
  const area = drawing?.done && drawing.kind !== 'line' ? drawing : null;
  const asked = area && askOf(area, state);
  const query = useQuery({
    queryKey: keys.mapInside({ ...asked }),
    queryFn: () => send<MapTotals>('POST', `${path}/inside`, asked),
    enabled: asked !== null,
    staleTime: 30_000,
  });
  const away = query.fetchStatus === 'paused' || (query.error instanceof Problem && query.error.status === 0);
  const registers = useCatalog().data?.registers;
  const local = useLocal(away && area !== null, area, registers, loaded);
  if (!area) return null;
  const shown = local ? { data: local.totals, local: local.mark } : { data: query.data, local: null };
  return { ...shown, pending: query.isPending && !away, error: away ? null : query.error, retry: () => void query.refetch() };
}

function useLocal(away: boolean, area: Drawing | null, registers: RegisterDefinition[] | undefined, loaded: () => MapFeature[]) {
  return useMemo(() => {
    if (!away || !area) return null;
    const features = loaded();
    const { approximate, ...totals } = localTotals(features, area, registers ?? []);
    return { totals, mark: { approximate, loaded: features.length } };
  }, [away, area, registers, loaded]);
}

function askOf(drawing: Drawing, { layers, kinds, levels, owner, readiness }: MapState): AskInside {
  const circle = drawing.kind === 'circle' ? circleOf(drawing) : null;
  return {
    polygon: circle ? null : drawing.points.map((p) => [p.longitude, p.latitude]),
    circle: circle && { longitude: circle.center.longitude, latitude: circle.center.latitude, radius: circle.radius },
    layers: layers ?? [],
    kinds,
    levels,
    owner: owner || null,
    readiness: readiness || null,
  };
}
