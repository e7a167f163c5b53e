import { useMemo } from 'react';
import type { JointProposal } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import type { MapPlace } from '@/map/Mark';

/** Where the needs are and where the proposed teams stand. */
export function PlanMap({ proposal }: { proposal: JointProposal }) {
  const t = useT();
  const places = useMemo(() => placesOf(proposal), [proposal]);
  if (places.length === 0) return null;
  return (
    <div className="d-map">
      <BaseMap places={places} label={t('plan.map')} labelled />
    </div>
  );
}

function placesOf({ needs }: JointProposal): MapPlace[] {
  const wanted = needs.flatMap(({ needId, number, longitude, latitude, lacking }): MapPlace[] =>
    longitude === null || latitude === null
      ? []
      : [{ id: needId, longitude, latitude, label: number, tone: lacking > 0 ? 'red' : 'orange', mark: '需' }],
  );
  const teams = needs.flatMap(({ picks }) =>
    picks.flatMap(({ teamId, name, longitude, latitude }): MapPlace[] =>
      longitude === null || latitude === null ? [] : [{ id: teamId, longitude, latitude, label: name, tone: 'navy', mark: '队' }],
    ),
  );
  return [...teams, ...wanted];
}
