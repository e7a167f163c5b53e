import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { type Drawing, ringOf } from './drawing';
import { circleRing } from './measure';
import type { Palette } from './palette';
import type { LngLat } from './projection';
import { type Sign, signId } from './symbols';

/** An entry on the map, or several counted together. */
export type MapItem = Sign & {
  id: string;
  name: string;
  count: number;
  longitude: number;
  latitude: number;
  /** Its outline, when it is more than a point. */
  outline?: Geometry | null | undefined;
  impact?: Geometry | null | undefined;
  impactRadius?: number | null | undefined;
};

/** An area in the color of its warning. */
export type MapShape = { id: string; tone: 'red' | 'orange' | 'yellow' | 'blue' | 'none'; geometry: Polygon | MultiPolygon };

export type Town = LngLat & { name: string };

export type Overlay = {
  items: MapItem[];
  selected?: string | undefined;
  drawing?: Drawing | null | undefined;
  /** Areas of warnings in force. */
  areas?: MapShape[] | undefined;
  /** Names that orient, from near on. */
  towns?: Town[] | undefined;
};

type Source = 'areas' | 'items' | 'chosen' | 'shapes' | 'impacts' | 'drawing' | 'towns';
export type OverlayData = Record<Source, FeatureCollection>;

export const pickable = ['chosen-sign', 'item-cluster', 'item-sign', 'item-shape', 'item-line'];

export function dataOf({ items, selected, drawing, areas = [], towns = [] }: Overlay): OverlayData {
  return {
    areas: collect(areas.map(({ id, tone, geometry }) => ({ type: 'Feature', geometry, properties: { id, tone } }))),
    items: collect(items.filter((item) => item.id !== selected).map(pointOf)),
    // What was chosen stays to be seen, whatever crowds around it.
    chosen: collect(items.filter((item) => item.id === selected).map(pointOf)),
    shapes: collect(
      items.flatMap((item) => (item.outline ? [{ type: 'Feature', geometry: item.outline, properties: { id: item.id } } as Feature] : [])),
    ),
    impacts: collect(items.flatMap(impactOf)),
    drawing: collect(drawing ? drawn(drawing) : []),
    towns: collect(
      towns.map((town) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: position(town) }, properties: { name: town.name } })),
    ),
  };
}

function pointOf(item: MapItem): Feature {
  const properties = {
    id: item.id,
    count: item.count,
    name: item.name,
    sign: signId(item),
    level: item.level ?? 9,
  };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [item.longitude, item.latitude] }, properties };
}

function impactOf(item: MapItem): Feature[] {
  const properties = { id: item.id };
  if (item.impact) return [{ type: 'Feature', geometry: item.impact, properties }];
  return item.impactRadius ? [{ type: 'Feature', geometry: polygon(circleRing(item, item.impactRadius)), properties }] : [];
}

function drawn(drawing: Drawing): Feature[] {
  const corners: Feature[] = drawing.points.map((p) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [p.longitude, p.latitude] },
    properties: {},
  }));
  const ring = ringOf(drawing);
  if (ring.length < 2) return corners;
  const closed = drawing.kind !== 'line' && ring.length > 2;
  const geometry: Geometry = closed ? polygon(ring) : { type: 'LineString', coordinates: ring.map(position) };
  return [{ type: 'Feature', geometry, properties: {} }, ...corners];
}

function polygon(ring: LngLat[]): Geometry {
  const line = ring.map(position);
  return { type: 'Polygon', coordinates: [[...line, line[0] ?? []]] };
}

function position(p: LngLat): Position {
  return [p.longitude, p.latitude];
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

const font = ['Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'];
/** The colors of warnings; the bar above the page says the word. */
const warned: ExpressionSpecification = [
  'match',
  ['get', 'tone'],
  'red',
  '#d7000f',
  'orange',
  '#f08200',
  'yellow',
  '#c9a800',
  'blue',
  '#0068b7',
  '#66707c',
];
const alone: ExpressionSpecification = ['all', ['!', ['has', 'point_count']], ['==', ['get', 'count'], 1]];
const several: ExpressionSpecification = ['any', ['has', 'point_count'], ['>', ['get', 'count'], 1]];
const count: ExpressionSpecification = ['coalesce', ['get', 'sum'], ['get', 'count']];
const highest: ExpressionSpecification = ['coalesce', ['get', 'highest'], ['get', 'level']];

/** Signs that would lie on one another are counted together; from near on each stands by itself. */
export const together = {
  cluster: true,
  clusterRadius: 26,
  clusterMaxZoom: 11,
  clusterProperties: { sum: ['+', ['get', 'count']], highest: ['min', ['get', 'level']] },
};

/** What lies over the base map, in the order it is painted. */
export function overlayLayers(colors: Palette): StyleSpecification['layers'] {
  const accent = colors.text;
  return [
    { id: 'warned-area', type: 'fill', source: 'areas', paint: { 'fill-color': warned, 'fill-opacity': 0.16 } },
    { id: 'warned-line', type: 'line', source: 'areas', paint: { 'line-color': warned, 'line-width': 3 } },
    {
      id: 'town',
      type: 'symbol',
      source: 'towns',
      minzoom: 9,
      layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 11, 'text-anchor': 'bottom', 'text-offset': [0, -1] },
      paint: { 'text-color': colors.text, 'text-opacity': 0.75, 'text-halo-color': colors.county, 'text-halo-width': 1.2 },
    },
    { id: 'impact-area', type: 'fill', source: 'impacts', paint: { 'fill-color': accent, 'fill-opacity': 0.1 } },
    { id: 'impact-line', type: 'line', source: 'impacts', paint: { 'line-color': accent, 'line-width': 1.2, 'line-dasharray': [3, 2] } },
    {
      id: 'item-shape',
      type: 'fill',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': accent, 'fill-opacity': 0.18 },
    },
    { id: 'item-line', type: 'line', source: 'shapes', paint: { 'line-color': accent, 'line-width': 2.5 } },
    {
      id: 'drawn-area',
      type: 'fill',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#b4009e', 'fill-opacity': 0.12 },
    },
    {
      id: 'drawn-line',
      type: 'line',
      source: 'drawing',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': '#b4009e', 'line-width': 2.5 },
    },
    {
      id: 'drawn-corner',
      type: 'circle',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 5, 'circle-color': '#ffffff', 'circle-stroke-color': '#b4009e', 'circle-stroke-width': 2.5 },
    },
    {
      id: 'item-cluster',
      type: 'circle',
      source: 'items',
      filter: several,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['ln', count], 0.7, 13, 4.6, 18, 9.2, 28],
        'circle-color': '#0b3a82',
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'item-count',
      type: 'symbol',
      source: 'items',
      filter: several,
      layout: {
        'text-field': ['concat', ['to-string', count], ['case', ['==', highest, 1], '\n①', '']],
        'text-font': font,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'text-line-height': 1,
      },
      paint: { 'text-color': '#ffffff' },
    },
    sign('item-sign', 'items', alone, colors),
    {
      id: 'chosen-ring',
      type: 'circle',
      source: 'chosen',
      paint: {
        'circle-radius': 20,
        'circle-color': colors.county,
        'circle-opacity': 0.7,
        'circle-stroke-color': accent,
        'circle-stroke-width': 3,
      },
    },
    sign('chosen-sign', 'chosen', ['==', ['get', 'count'], 1], colors),
  ];
}

type Layer = StyleSpecification['layers'][number];

function sign(id: string, source: Source, filter: ExpressionSpecification, colors: Palette): Layer {
  return {
    id,
    type: 'symbol',
    source,
    filter,
    layout: {
      'icon-image': ['get', 'sign'],
      'icon-allow-overlap': true,
      // The names below may lie under a sign; they must not vanish because of it.
      'icon-ignore-placement': true,
      'text-field': ['step', ['zoom'], '', 11, ['get', 'name']],
      'text-font': font,
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': [0, 1.2],
      'text-optional': true,
      'text-max-width': 12,
    },
    paint: { 'text-color': colors.text, 'text-halo-color': colors.county, 'text-halo-width': 1.5 },
  };
}
