import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapBaseLayer } from '@/api/types';
import { light, type Palette } from '../palette';

/** What a base layer adds to the style: it lies over the bundled map, so that where it has no tile the bundled map is seen. */
export type BaseStyle = {
  id: string;
  sources: Record<string, SourceSpecification>;
  layers: StyleSpecification['layers'];
  maxZoom: number;
};

/** Sources of a base layer begin with it, so that their errors are told from others. */
export const tilePrefix = 'tiles-';

const nearest = 18;

export function rasterStyle(layer: MapBaseLayer, colors: Palette): BaseStyle {
  const sheets = layer.sheets.map((sheet, i) => ({ id: `${tilePrefix}${layer.id}-${i}`, tiles: sheet.addresses }));
  return {
    id: layer.id,
    sources: Object.fromEntries(
      sheets.map(({ id, tiles }) => [id, { type: 'raster', tiles, tileSize: 256, maxzoom: layer.maxZoom } as SourceSpecification]),
    ),
    layers: sheets.map(({ id }) => rasterLayer(id, colors)),
    maxZoom: Math.min(nearest, Math.max(15, layer.maxZoom)),
  };
}

/** Bright tiles would outshine the night theme. No fading: each fade paints the whole map a dozen times. */
export function rasterLayer(source: string, colors: Palette): StyleSpecification['layers'][number] {
  const night = colors === light ? {} : { 'raster-brightness-max': 0.55, 'raster-saturation': -0.3 };
  return { id: source, type: 'raster', source, paint: { 'raster-fade-duration': 0, ...night } };
}
