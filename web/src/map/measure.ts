import type { LngLat } from './projection';

const radius = 6_371_008.8;
const degree = Math.PI / 180;

/** Meters over the ground; the same sphere as the server's. */
export function metersBetween(a: LngLat, b: LngLat): number {
  const latitude = Math.sin(((b.latitude - a.latitude) * degree) / 2);
  const longitude = Math.sin(((b.longitude - a.longitude) * degree) / 2);
  const chord = latitude * latitude + Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree) * longitude * longitude;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function lengthOf(line: LngLat[]): number {
  return line.reduce((sum, point, i) => sum + metersBetween(line[i - 1] ?? point, point), 0);
}

/** Square meters within a ring. */
export function areaOf(ring: LngLat[]): number {
  const sum = ring.reduce((total, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return total + (b.longitude - a.longitude) * degree * (2 + Math.sin(a.latitude * degree) + Math.sin(b.latitude * degree));
  }, 0);
  return Math.abs(sum * radius * radius) / 2;
}

/** A circle on the ground as a ring. */
export function circleRing(center: LngLat, meters: number, corners = 72): LngLat[] {
  const angle = meters / radius;
  const latitude = center.latitude * degree;
  return Array.from({ length: corners }, (_, i) => {
    const bearing = (i / corners) * Math.PI * 2;
    const to = Math.asin(Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
    const aside = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude), Math.cos(angle) - Math.sin(latitude) * Math.sin(to));
    return { longitude: center.longitude + aside / degree, latitude: to / degree };
  });
}

/** Even-odd. */
export function isInside(point: LngLat, ring: LngLat[]): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i];
    const b = ring[(i + ring.length - 1) % ring.length];
    if (!a || !b) continue;
    const crosses = a.latitude > point.latitude !== b.latitude > point.latitude;
    if (
      crosses &&
      point.longitude < ((b.longitude - a.longitude) * (point.latitude - a.latitude)) / (b.latitude - a.latitude) + a.longitude
    )
      inside = !inside;
  }
  return inside;
}

export function metersText(meters: number): string {
  return meters < 1000 ? `${Math.round(meters)} m` : `${(meters / 1000).toFixed(meters < 100_000 ? 2 : 0)} km`;
}

export function areaText(squareMeters: number): string {
  return squareMeters < 1e6
    ? `${Math.round(squareMeters).toLocaleString()} m²`
    : `${(squareMeters / 1e6).toFixed(squareMeters < 1e8 ? 2 : 0)} km²`;
}
