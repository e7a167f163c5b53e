import { useCallback, useMemo } from 'react';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap, type MapView } from '@/map/BaseMap';
import type { MapPlace } from '@/map/Mark';
import { useSelected } from '@/shared/useSelected';
import { roman, tone } from '../incidents/words';
import { useShapes } from '../warnings/areas';
import { useInForce } from '../warnings/warnings';

interface Props {
  incidents: IncidentRow[];
  /** Larger, and each mark with its number in the list beside the map. */
  wall?: boolean;
}

const most = 300;

/** Open incidents where they are. What is chosen and what part is seen stand in the address. */
export function SituationMap({ incidents, wall = false }: Props) {
  const t = useT();
  const [chosen, choose] = useSelected('incident');
  const [view, setView] = useSelected('map');
  const areas = useShapes(useInForce().data);
  const overlay = useMemo(() => ({ items: [], areas }), [areas]);
  const places = useMemo(() => placesOf(incidents, wall).slice(-most), [incidents, wall]);
  const onView = useCallback(
    ({ longitude, latitude, zoom }: MapView) => setView([longitude.toFixed(4), latitude.toFixed(4), zoom.toFixed(2)].join(',')),
    [setView],
  );

  return (
    <section className="s-map" aria-label={t('situation.map')}>
      <BaseMap
        label={t('situation.map')}
        places={places}
        overlay={overlay}
        large={wall}
        selected={chosen ?? undefined}
        view={viewOf(view)}
        onView={onView}
        onSelect={choose}
      />
      {places.length < incidents.length && <p className="s-map-note">{t('situation.notOnMap', { n: incidents.length - places.length })}</p>}
    </section>
  );
}

/** The graver ones last, so that they lie on top; with numbers, each carries its place in the given list. */
function placesOf(incidents: IncidentRow[], numbered: boolean): MapPlace[] {
  return incidents
    .map((incident, i) => ({ incident, mark: numbered ? `${roman(incident.grade)}·${i + 1}` : roman(incident.grade) }))
    .sort((a, b) => weightOf(b.incident) - weightOf(a.incident))
    .flatMap(({ incident: { id, longitude, latitude, title, grade }, mark }) =>
      longitude === null || latitude === null ? [] : [{ id, longitude, latitude, label: title, tone: tone(grade), mark }],
    );
}

/** The gravest first, and of those the newest. */
export function byGravity(incidents: IncidentRow[]): IncidentRow[] {
  return [...incidents].sort((a, b) => weightOf(a) - weightOf(b) || b.occurredAt.localeCompare(a.occurredAt));
}

function weightOf({ grade }: IncidentRow): number {
  const at = ['I', 'II', 'III', 'IV'].indexOf(grade ?? '');
  return at < 0 ? 4 : at;
}

export function viewOf(text: string | null): MapView | undefined {
  const [longitude, latitude, zoom] = (text ?? '').split(',').map(Number);
  const sound = [longitude, latitude, zoom].every((n) => n !== undefined && Number.isFinite(n));
  return sound ? { longitude: longitude as number, latitude: latitude as number, zoom: zoom as number } : undefined;
}
