import { circleRing, metersBetween } from './measure';
import type { LngLat } from './projection';

export type DrawKind = 'line' | 'polygon' | 'circle';

/** Something drawn by hand; of a circle the center and a point on it. */
export type Drawing = { kind: DrawKind; points: LngLat[]; done: boolean };

export const mostCorners = 2000;

export function begin(kind: DrawKind): Drawing {
  return { kind, points: [], done: false };
}

/** A click: a further corner; the second one ends a circle. */
export function addPoint(drawing: Drawing, at: LngLat): Drawing {
  if (drawing.done || drawing.points.length >= mostCorners) return drawing;
  const points = [...drawing.points, { longitude: round(at.longitude), latitude: round(at.latitude) }];
  return { ...drawing, points, done: drawing.kind === 'circle' && points.length === 2 };
}

export function removeLast(drawing: Drawing): Drawing {
  return { ...drawing, points: drawing.points.slice(0, -1), done: false };
}

export function canFinish({ kind, points }: Drawing): boolean {
  return points.length >= { line: 2, polygon: 3, circle: 2 }[kind];
}

export function finish(drawing: Drawing): Drawing {
  return canFinish(drawing) ? { ...drawing, done: true } : drawing;
}

export function circleOf({ points }: Drawing): { center: LngLat; radius: number } | null {
  const [center, edge] = points;
  return center && edge ? { center, radius: Math.round(metersBetween(center, edge)) } : null;
}

/** The circle with this radius, its edge due east. */
export function circleAround(center: LngLat, radius: number): Drawing {
  const edge = circleRing(center, radius, 4)[1] ?? center;
  return { kind: 'circle', points: [center, edge], done: true };
}

/** The outline as a ring; of an open line its points. */
export function ringOf(drawing: Drawing): LngLat[] {
  const circle = drawing.kind === 'circle' ? circleOf(drawing) : null;
  return circle ? circleRing(circle.center, circle.radius) : drawing.points;
}

/** For the address: `polygon:113.1,32.5;113.2,32.6;…` */
export function textOf(drawing: Drawing | null): string | null {
  if (!drawing?.done) return null;
  return `${drawing.kind}:${drawing.points.map((p) => `${p.longitude.toFixed(5)},${p.latitude.toFixed(5)}`).join(';')}`;
}

export function drawingOf(text: string | null): Drawing | null {
  const [kind, list] = (text ?? '').split(':');
  if ((kind !== 'line' && kind !== 'polygon' && kind !== 'circle') || !list) return null;
  const points = pointsOf(list);
  if (!points) return null;
  const drawing: Drawing = { kind, points, done: true };
  return canFinish(drawing) ? drawing : null;
}

/** Corners as typed: one `longitude,latitude` after the other; null when one of them is none. */
export function pointsOf(text: string): LngLat[] | null {
  const points = text
    .split(/[;；\n]+/)
    .filter((part) => part.trim() !== '')
    .map((part) =>
      part
        .trim()
        .split(/[,，\s]+/)
        .map(Number),
    )
    .map(([longitude, latitude, rest]) =>
      longitude !== undefined &&
      latitude !== undefined &&
      rest === undefined &&
      Number.isFinite(longitude) &&
      Number.isFinite(latitude) &&
      Math.abs(longitude) <= 180 &&
      Math.abs(latitude) <= 90
        ? { longitude, latitude }
        : null,
    );
  return points.length > 0 && points.every((p) => p !== null) ? points : null;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
