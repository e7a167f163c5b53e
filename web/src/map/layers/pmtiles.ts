import { addProtocol, type SourceSpecification, type StyleSpecification } from 'maplibre-gl';
import { type Header, PMTiles, Protocol, TileType } from 'pmtiles';
import type { MapBaseLayer } from '@/api/types';
import type { Palette } from '../palette';
import { font } from '../style';
import { type BaseStyle, rasterLayer, tilePrefix } from './baseStyle';

let protocol: Protocol | undefined;

/** One archive of tiles: pictures as they are, vector tiles drawn simply by the names of their layers. */
export async function pmtilesStyle(layer: MapBaseLayer, colors: Palette): Promise<BaseStyle> {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  const url = new URL(layer.archive ?? '', window.location.origin).href;
  const archive = protocol.get(url) ?? new PMTiles(url);
  protocol.add(archive);
  const header = await archive.getHeader();
  const source = `${tilePrefix}${layer.id}`;
  const vector = header.tileType === TileType.Mvt;
  return {
    id: layer.id,
    sources: { [source]: sourceOf(url, header, vector) },
    layers: vector ? vectorLayers(source, await vectorNames(archive), colors) : [rasterLayer(source, colors)],
    maxZoom: Math.min(18, Math.max(15, header.maxZoom)),
  };
}

function sourceOf(url: string, header: Header, vector: boolean): SourceSpecification {
  const common = {
    tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat] as [number, number, number, number],
  };
  return vector ? { type: 'vector', ...common } : { type: 'raster', tileSize: 256, ...common };
}

async function vectorNames(archive: PMTiles): Promise<string[]> {
  const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[] } | null;
  return (metadata?.vector_layers ?? []).map((one) => one.id);
}

type Layer = StyleSpecification['layers'][number];

/** Land first, names last, whatever the archive's own order is. */
const kinds: { of: RegExp; draw: (id: string, source: string, name: string, colors: Palette) => Layer[] }[] = [
  { of: /earth|land|county|park|wood|forest/, draw: (id, source, name, colors) => [fill(id, source, name, colors.county)] },
  {
    of: /water|ocean|lake|river/,
    draw: (id, source, name, colors) => [fill(id, source, name, colors.water), line(`${id}-line`, source, name, colors.water, 1.5)],
  },
  { of: /building/, draw: (id, source, name, colors) => [fill(id, source, name, colors.border, 0.35)] },
  { of: /rail/, draw: (id, source, name, colors) => [line(id, source, name, colors.rail, 1.2, [4, 2])] },
  { of: /road|transport|street|highway/, draw: (id, source, name, colors) => [line(id, source, name, colors.road, 1.4)] },
  { of: /bound|admin|border/, draw: (id, source, name, colors) => [line(id, source, name, colors.border, 1.2, [4, 3])] },
  { of: /place|label|name|poi/, draw: (id, source, name, colors) => [names(id, source, name, colors)] },
];

export function vectorLayers(source: string, vectorNamesOf: string[], colors: Palette): Layer[] {
  const drawn = kinds.flatMap(({ draw }, rank) =>
    vectorNamesOf
      .filter((name) => kinds.findIndex((kind) => kind.of.test(name.toLowerCase())) === rank)
      .flatMap((name) => draw(`${source}-${name}`, source, name, colors)),
  );
  // What has a name that says nothing is drawn as thin lines, so that nothing of the archive is lost.
  const others = vectorNamesOf
    .filter((name) => !kinds.some((kind) => kind.of.test(name.toLowerCase())))
    .map((name) => line(`${source}-${name}`, source, name, colors.border, 0.8));
  return [{ id: `${source}-ground`, type: 'background', paint: { 'background-color': colors.ground } }, ...others, ...drawn];
}

function fill(id: string, source: string, name: string, color: string, opacity = 1): Layer {
  const paint = { 'fill-color': color, 'fill-opacity': opacity };
  return { id, type: 'fill', source, 'source-layer': name, filter: ['==', ['geometry-type'], 'Polygon'], paint };
}

function line(id: string, source: string, name: string, color: string, width: number, dash?: number[]): Layer {
  const paint = { 'line-color': color, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) };
  return { id, type: 'line', source, 'source-layer': name, paint };
}

function names(id: string, source: string, name: string, colors: Palette): Layer {
  return {
    id,
    type: 'symbol',
    source,
    'source-layer': name,
    layout: {
      'text-field': ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name'], ''],
      'text-font': font,
      'text-size': 12,
    },
    paint: { 'text-color': colors.text, 'text-halo-color': colors.county, 'text-halo-width': 1.5 },
  };
}
