import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { OrderView, SeenView, TrackView } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import type { MapPlace } from '@/map/Mark';
import type { Overlay } from '@/map/overlay';
import { Time } from '@/shared/Time';
import { base } from '../dispatch';
import { useSharing } from './useSharing';

/** 队伍位置: how far it still is, the way it has come, and on a phone of the team the switch to tell it. */
export function Whereabouts({ order }: { order: OrderView }) {
  const t = useT();
  const [shown, show] = useState(false);
  const { seen } = order;
  const may = order.may.includes('locate');
  if (!seen && !may) return null;
  return (
    <>
      {seen && <Last seen={seen} eta={order.etaAt} />}
      <div className="d-acts">
        {seen && <Button onClick={() => show(!shown)}>{t(shown ? 'positions.hide' : 'positions.show')}</Button>}
        {may && order.mine && <Sharing order={order} />}
      </div>
      {shown && seen && <Track order={order} seen={seen} />}
    </>
  );
}

function Last({ seen, eta }: { seen: SeenView; eta: string | null }) {
  const t = useT();
  const late = eta !== null && seen.expectedAt !== null && Date.parse(seen.expectedAt) > Date.parse(eta);
  return (
    <div className="d-line">
      <span className={seen.stale ? 'd-warn' : 'y-muted'}>
        {t(seen.stale ? 'positions.stale' : 'positions.seen')} <Time value={seen.at} />
      </span>
      {seen.km !== null && <span className="y-figures">{t('positions.left', { km: seen.km })}</span>}
      {seen.expectedAt && (
        <span className={late ? 'd-warn' : ''}>
          {t('positions.expected')} <Time value={seen.expectedAt} />
        </span>
      )}
    </div>
  );
}

function Sharing({ order }: { order: OrderView }) {
  const t = useT();
  const { on, problem, waiting, turn } = useSharing(order.id);
  return (
    <>
      <Button aria-pressed={on} onClick={() => turn(!on)}>
        {t(on ? 'positions.stop' : 'positions.share')}
      </Button>
      {on && waiting > 0 && <span className="y-muted">{t('positions.waiting', { n: waiting })}</span>}
      {problem && (
        <span className="d-warn" role="alert">
          {t(`positions.problem.${problem}`)}
        </span>
      )}
    </>
  );
}

function Track({ order, seen }: { order: OrderView; seen: SeenView }) {
  const t = useT();
  const track = useQuery({
    queryKey: keys.trackOf(order.id),
    queryFn: ({ signal }) => get<TrackView>(`${base}/orders/${order.id}/track`, {}, signal),
    refetchInterval: 15_000,
  });
  const places = useMemo(() => placesOf(order, seen), [order, seen]);
  const overlay = useMemo(() => overlayOf(order, track.data), [order, track.data]);
  return (
    <div className="d-map">
      <BaseMap places={places} label={t('positions.map', { team: order.teamName })} labelled {...(overlay ? { overlay } : {})} />
    </div>
  );
}

function placesOf({ id, place, longitude, latitude, teamName }: OrderView, seen: SeenView): MapPlace[] {
  const team: MapPlace = {
    id: `${id}-team`,
    longitude: seen.longitude,
    latitude: seen.latitude,
    label: teamName,
    tone: 'navy',
    mark: '队',
  };
  if (longitude === null || latitude === null) return [team];
  return [{ id: `${id}-goal`, longitude, latitude, label: place, tone: 'red', mark: '需' }, team];
}

// The way as the outline of the team; jumps are left out.
function overlayOf({ id, teamName }: OrderView, track: TrackView | undefined): Overlay | null {
  const way = (track?.points ?? []).filter((point) => point.mark !== 'jump').map((point) => [point.longitude, point.latitude]);
  const last = way.at(-1);
  if (way.length < 2 || !last) return null;
  const [longitude = 0, latitude = 0] = last;
  return {
    items: [{ id, name: teamName, count: 1, register: 'team', longitude, latitude, outline: { type: 'LineString', coordinates: way } }],
  };
}
