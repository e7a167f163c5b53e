import { useQuery } from '@tanstack/react-query';

export type Position = number[];

type Properties = {
  kind: 'county' | 'reservoir' | 'river' | 'motorway' | 'trunk' | 'railway';
  name: string;
  code?: string;
  label?: Position;
};

type Shape = { type: 'Polygon'; coordinates: Position[][] } | { type: 'LineString'; coordinates: Position[] };

export type BasemapFeature = { type: 'Feature'; geometry: Shape; properties: Properties };

export type Basemap = { type: 'FeatureCollection'; note: string; features: BasemapFeature[] };

/** A named point of the base map: county names and reservoirs. */
export type Label = { name: string; kind: string; longitude: number; latitude: number };

/** West, south, east, north of the city, with a margin. */
export const cityExtent = { west: 113.05, south: 32.22, east: 115.28, north: 33.58 };

async function loadBasemap(): Promise<Basemap> {
  const answer = await fetch('/basemap.geojson');
  if (!answer.ok) {
    throw new Error(`basemap ${answer.status}`);
  }
  return (await answer.json()) as Basemap;
}

export function useBasemap() {
  return useQuery({ queryKey: ['basemap'], queryFn: loadBasemap, staleTime: Number.POSITIVE_INFINITY });
}

export function labelsOf(basemap: Basemap): Label[] {
  return basemap.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon') {
      return [];
    }
    const [longitude, latitude] = properties.label ?? middle(geometry.coordinates[0] ?? []);
    return longitude === undefined || latitude === undefined ? [] : [{ name: properties.name, kind: properties.kind, longitude, latitude }];
  });
}

function middle(ring: Position[]): Position {
  const sum = ring.reduce<[number, number]>(([x, y], p) => [x + (p[0] ?? 0), y + (p[1] ?? 0)], [0, 0]);
  return ring.length === 0 ? [] : [sum[0] / ring.length, sum[1] / ring.length];
}
