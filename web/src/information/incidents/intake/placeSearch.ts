import type { DivisionView, TownshipView } from '@/api/types';
import type { LngLat } from '@/map/projection';

/** A place of the city's divisions that the typed text may mean. */
export type Suggestion = {
  code: string;
  countyCode: string;
  name: string;
  /** The text the place field takes over. */
  text: string;
  longitude: number | null;
  latitude: number | null;
};

/** Townships and counties found by name or pinyin, inside a longer text too. */
export function suggestPlaces(divisions: DivisionView[], text: string, limit = 8): Suggestion[] {
  const typed = text.trim();
  if (typed === '') {
    return [];
  }
  const townships = divisions.flatMap((county) =>
    county.townships
      .map((township) => ({ rank: rankOf(township.name, township.pinyin, typed), suggestion: ofTownship(county, township, typed) }))
      .filter(({ rank }) => rank > 0),
  );
  const counties = divisions
    .map((county) => ({ rank: typed.includes(stem(county.name)) ? 1 : 0, suggestion: ofCounty(county, typed) }))
    .filter(({ rank }) => rank > 0);
  return [...townships, ...counties]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** The nearest township whose position is known, for a click on the map. */
export function nearestPlace(divisions: DivisionView[], at: LngLat): Suggestion | null {
  let best: { km: number; suggestion: Suggestion } | null = null;
  for (const county of divisions) {
    for (const township of county.townships) {
      if (township.longitude !== null && township.latitude !== null) {
        const km = distanceKm(at, { longitude: township.longitude, latitude: township.latitude });
        if (km < (best?.km ?? 12)) {
          best = { km, suggestion: ofTownship(county, township, '') };
        }
      }
    }
  }
  return best?.suggestion ?? null;
}

export function distanceKm(a: LngLat, b: LngLat): number {
  const rad = Math.PI / 180;
  const x = (b.longitude - a.longitude) * rad * Math.cos(((a.latitude + b.latitude) / 2) * rad);
  const y = (b.latitude - a.latitude) * rad;
  return Math.hypot(x, y) * 6371;
}

/** 3: the text is the beginning of the name; 2: its pinyin; 1: the name stands inside the text; 0: no match. */
function rankOf(name: string, pinyin: string, typed: string): number {
  if (name.startsWith(typed)) {
    return 3;
  }
  const letters = pinyin.toLowerCase();
  const latin = typed.toLowerCase().replaceAll(/\s/g, '');
  const initials = letters
    .split(/\s+/)
    .map((s) => s.charAt(0))
    .join('');
  if (/^[a-z]{2,}$/.test(latin) && (letters.replaceAll(/\s/g, '').startsWith(latin) || initials.startsWith(latin))) {
    return 2;
  }
  return stem(name).length >= 2 && typed.includes(stem(name)) ? 1 + stem(name).length / 10 : 0;
}

/** 板桥镇 is also meant by 板桥水库. */
function stem(name: string): string {
  return name.replace(/(街道|回族镇|回族乡|镇|乡|县|区)$/, '');
}

function ofTownship(county: DivisionView, township: TownshipView, typed: string): Suggestion {
  const name = `${county.name}${township.name}`;
  return {
    code: township.code,
    countyCode: county.code,
    name,
    text: keepsDetail(township.name, typed) ? typed : name,
    longitude: township.longitude,
    latitude: township.latitude,
  };
}

function ofCounty(county: DivisionView, typed: string): Suggestion {
  return { code: county.code, countyCode: county.code, name: county.name, text: typed, longitude: null, latitude: null };
}

/** A text that says more than the township's name stays as it was typed. */
function keepsDetail(name: string, typed: string): boolean {
  return typed.length > stem(name).length && typed.includes(stem(name)) && !name.startsWith(typed);
}
