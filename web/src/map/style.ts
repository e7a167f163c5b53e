import type { StyleSpecification } from 'maplibre-gl';
import { type Basemap, labelsOf } from './basemap';
import type { BaseStyle } from './layers/baseStyle';
import { type OverlayData, overlayLayers, together } from './overlay';
import type { Palette } from './palette';

/** No glyphs: labels are drawn with a font of the device, so nothing is fetched. */
export const font = ['Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'];

export function styleOf(
  basemap: Basemap,
  colors: Palette,
  large: boolean,
  overlay?: OverlayData,
  base?: BaseStyle | null,
): StyleSpecification {
  const scale = large ? 1.6 : 1;
  const labels = {
    type: 'FeatureCollection' as const,
    features: labelsOf(basemap).map((l) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [l.longitude, l.latitude] },
      properties: { name: l.name, kind: l.kind },
    })),
  };

  return {
    version: 8,
    sources: {
      base: { type: 'geojson', data: basemap },
      labels: { type: 'geojson', data: labels },
      ...base?.sources,
      ...Object.fromEntries(
        Object.entries(overlay ?? {}).map(([name, data]) => [name, { type: 'geojson', data, ...(name === 'items' ? together : {}) }]),
      ),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } },
      area('county', colors.county),
      line('border', 'county', colors.border, 1.2),
      area('reservoir', colors.water),
      line('river', 'river', colors.water, 2.5),
      line('trunk', 'trunk', colors.road, 1.2),
      line('motorway', 'motorway', colors.road, 2.4),
      line('railway', 'railway', colors.rail, 1.4, [4, 2]),
      text('countyName', 'county', colors.text, colors.county, 14 * scale),
      text('reservoirName', 'reservoir', colors.waterText, colors.county, 12 * scale),
      // Over the bundled map: where a tile is missing, that is seen.
      ...(base?.layers ?? []),
      ...(overlay ? overlayLayers(colors) : []),
    ],
  };
}

type Layer = StyleSpecification['layers'][number];

function area(kind: string, color: string): Layer {
  return { id: kind, type: 'fill', source: 'base', filter: ['==', ['get', 'kind'], kind], paint: { 'fill-color': color } };
}

function line(id: string, kind: string, color: string, width: number, dash?: number[]): Layer {
  const paint = { 'line-color': color, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) };
  return { id, type: 'line', source: 'base', filter: ['==', ['get', 'kind'], kind], paint };
}

function text(id: string, kind: string, color: string, halo: string, size: number): Layer {
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': size },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.5 },
  };
}
