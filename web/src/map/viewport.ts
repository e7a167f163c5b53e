import { cityExtent } from './basemap';
import type { LngLat } from './projection';

const world = 512;
const margin = 12;

const limits = { nearest: 15, farthest: 6 };

const mercator = (latitude: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
const latitudeOf = (y: number) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
const fraction = (longitude: number) => (longitude + 180) / 360;

/** The window a map of this size will open with, told before the map is there: what lies in it can be asked for meanwhile. */
export function windowFor(view: (LngLat & { zoom: number }) | undefined, width: number, height: number) {
  const { x, y, zoom } = view
    ? { x: fraction(view.longitude), y: mercator(view.latitude), zoom: Math.min(limits.nearest, Math.max(limits.farthest, view.zoom)) }
    : wholeCity(width, height);
  const [halfWidth, halfHeight] = [width / world / 2 ** zoom / 2, height / world / 2 ** zoom / 2];
  return {
    west: (x - halfWidth) * 360 - 180,
    east: (x + halfWidth) * 360 - 180,
    north: latitudeOf(y - halfHeight),
    south: latitudeOf(y + halfHeight),
    zoom,
  };
}

function wholeCity(width: number, height: number) {
  const { west, east, north, south } = cityExtent;
  const [left, right, top, bottom] = [fraction(west), fraction(east), mercator(north), mercator(south)];
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.max(limits.farthest, Math.log2(scale / world)) };
}
