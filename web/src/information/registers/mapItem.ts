import type { Geometry } from 'geojson';
import type { RegisterEntryView } from '@/api/types';
import type { MapItem } from '@/map/overlay';

/** An entry as the map draws it; null when it has no position. */
export function itemOf({ entry, geometry, impactArea, impactRadius }: RegisterEntryView): MapItem | null {
  if (entry.longitude === null || entry.latitude === null) return null;
  return {
    id: entry.id,
    name: entry.name,
    count: 1,
    register: entry.register,
    level: entry.level,
    readiness: entry.readiness,
    longitude: entry.longitude,
    latitude: entry.latitude,
    outline: geometry as Geometry | null,
    impact: impactArea as Geometry | null,
    impactRadius,
  };
}
