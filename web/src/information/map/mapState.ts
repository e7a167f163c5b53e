import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { MapView } from '@/map/BaseMap';
import { type Drawing, drawingOf, textOf } from '@/map/drawing';
import { viewOf } from '../situation/SituationMap';

/** What the map shows; all of it stands in the address, so that a link to a colleague shows the same. */
export type MapState = {
  view: MapView | undefined;
  /** Registers that are shown; null: all. */
  layers: string[] | null;
  kinds: string[];
  levels: number[];
  owner: string;
  readiness: string;
  incidents: boolean;
  entry: string | null;
  drawing: Drawing | null;
  table: boolean;
};

/** The state, the same without the view, and the way to change it. */
export function useMapState(): [MapState, MapState, (change: Partial<MapState>) => void] {
  const [params, setParams] = useSearchParams();
  // Moving the map changes only the view: everything else stays the same object, so that nothing but the map looks at it.
  const at = params.get('at');
  const others = new URLSearchParams(params);
  others.delete('at');
  const filter = others.toString();
  const rest = useMemo(() => read(new URLSearchParams(filter)), [filter]);
  const state = useMemo(() => ({ ...rest, view: viewOf(at) }), [rest, at]);
  // The router's own function is a new one after each change of the address.
  const latest = useRef(setParams);
  latest.current = setParams;
  const change = useCallback((part: Partial<MapState>) => latest.current((before) => write(before, part), { replace: true }), []);
  return [state, rest, change];
}

export function read(params: URLSearchParams): MapState {
  const layers = params.get('layers');
  return {
    view: viewOf(params.get('at')),
    layers: layers === null ? null : listOf(layers),
    kinds: listOf(params.get('kinds')),
    levels: listOf(params.get('levels'))
      .map(Number)
      .filter((level) => level >= 1 && level <= 4),
    owner: params.get('owner') ?? '',
    readiness: params.get('readiness') ?? '',
    incidents: params.get('incidents') !== '0',
    entry: params.get('entry'),
    drawing: drawingOf(params.get('draw')),
    table: params.get('table') === '1',
  };
}

export function write(before: URLSearchParams, part: Partial<MapState>): URLSearchParams {
  const after = new URLSearchParams(before);
  const put = (name: string, value: string | null) => (value === null || value === '' ? after.delete(name) : after.set(name, value));
  if ('view' in part)
    put('at', part.view ? [part.view.longitude.toFixed(5), part.view.latitude.toFixed(5), part.view.zoom.toFixed(2)].join(',') : null);
  // No layer at all is different from all of them.
  if ('layers' in part) put('layers', part.layers ? part.layers.join(',') || 'none' : null);
  if ('kinds' in part) put('kinds', part.kinds?.join(',') ?? null);
  if ('levels' in part) put('levels', part.levels?.join(',') ?? null);
  if ('owner' in part) put('owner', part.owner ?? null);
  if ('readiness' in part) put('readiness', part.readiness ?? null);
  if ('incidents' in part) put('incidents', part.incidents ? null : '0');
  if ('entry' in part) put('entry', part.entry ?? null);
  if ('drawing' in part) put('draw', textOf(part.drawing ?? null));
  if ('table' in part) put('table', part.table ? '1' : null);
  return after;
}

function listOf(text: string | null): string[] {
  return (text ?? '').split(',').filter((one) => one !== '' && one !== 'none');
}
