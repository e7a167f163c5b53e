import type { MultiPolygon } from 'geojson';
import { useMemo } from 'react';
import type { WarningArea, WarningColor } from '@/api/types';
import { type Basemap, useBasemap } from '@/map/basemap';
import { circleAround, circleOf, type Drawing, ringOf } from '@/map/drawing';
import type { MapShape } from '@/map/overlay';

interface Warned {
  id: string;
  color: WarningColor | null;
  countyCodes: readonly string[];
  geometry: MapShape['geometry'] | null;
}

/** What the map shows of warnings: the outlines of the counties named, and what was drawn. The highest color lies on top. */
export function useShapes(warned: readonly Warned[] | undefined): MapShape[] {
  const basemap = useBasemap().data;
  return useMemo(() => (basemap ? shapesOf(warned ?? [], basemap) : []), [warned, basemap]);
}

export function shapesOf(warned: readonly Warned[], basemap: Basemap): MapShape[] {
  return [...warned].reverse().flatMap(({ id, color, countyCodes, geometry }) => {
    const counties = basemap.features.flatMap((f) =>
      f.properties.kind === 'county' && f.geometry.type === 'Polygon' && countyCodes.includes(f.properties.code ?? '') ? [f.geometry] : [],
    );
    return [...counties, ...(geometry ? [geometry] : [])].map((shape) => ({ id, tone: color ?? 'none', geometry: shape }));
  });
}

/** The counties that the area names, by themselves or by their townships; a drawing is shown as it was drawn. */
export function named({ countyCodes, townshipCodes }: WarningArea): string[] {
  return [...new Set([...countyCodes, ...townshipCodes.map((code) => code.slice(0, 6))])];
}

/** Adds what was drawn to the area. */
export function withDrawing(area: WarningArea, drawing: Drawing): WarningArea {
  const circle = drawing.kind === 'circle' ? circleOf(drawing) : null;
  if (circle)
    return {
      ...area,
      circles: [...area.circles, { ...circle.center, radius: Math.max(0.1, Math.round(circle.radius / 100) / 10) }],
    };
  return { ...area, polygons: [...area.polygons, drawing.points.map((p) => [p.longitude, p.latitude])] };
}

/** What was drawn so far, for the map. */
export function geometryOf({ polygons, circles }: WarningArea): MultiPolygon | null {
  const rings = [
    ...polygons.map((ring) => [...ring, ring[0] ?? []]),
    ...circles.map((c) => {
      const ring = ringOf(circleAround(c, c.radius * 1000)).map((p) => [p.longitude, p.latitude]);
      return [...ring, ring[0] ?? []];
    }),
  ];
  return rings.length === 0 ? null : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}
