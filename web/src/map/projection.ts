import { cityExtent } from './basemap';

export type LngLat = { longitude: number; latitude: number };

/** The static map's drawing area; degrees of longitude are shortened as at the city's latitude. */
const shortening = Math.cos((32.9 * Math.PI) / 180);
const scale = 500;

export const frame = {
  width: (cityExtent.east - cityExtent.west) * shortening * scale,
  height: (cityExtent.north - cityExtent.south) * scale,
};

export function project(longitude: number, latitude: number): { x: number; y: number } {
  return {
    x: (longitude - cityExtent.west) * shortening * scale,
    y: (cityExtent.north - latitude) * scale,
  };
}

export function unproject(x: number, y: number): LngLat {
  return { longitude: x / scale / shortening + cityExtent.west, latitude: cityExtent.north - y / scale };
}
