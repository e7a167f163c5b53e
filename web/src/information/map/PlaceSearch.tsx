import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { MapPlace } from '@/api/types';
import { useT } from '@/i18n';
import type { MapView } from '@/map/BaseMap';
import { problemText } from '@/shared/problems';
import { path } from './features';

/** Goes to a place by its name, pinyin initials, code or coordinates. */
export function PlaceSearch({ onGo }: { onGo: (view: MapView, entry: string | null) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const typed = useLater(text.trim());
  const found = useQuery({
    queryKey: keys.mapSearch(typed),
    queryFn: ({ signal }) => get<MapPlace[]>(`${path}/search`, { text: typed }, signal),
    enabled: typed !== '',
  });
  const places = typed === '' ? [] : (found.data ?? []);
  const go = (value: string) => {
    const place = places[Number(value)];
    if (!place) return;
    setText(place.name);
    onGo({ longitude: place.longitude, latitude: place.latitude, zoom: place.kind === 'county' ? 10 : 13 }, place.entryId);
  };
  return (
    <AutoComplete
      className="m-search"
      value={text}
      onChange={setText}
      onSelect={(value: string) => go(value)}
      options={places.map((place, i) => ({ value: String(i), label: <Place place={place} /> }))}
      notFoundContent={typed !== '' && found.isSuccess ? t('mapPage.searchNothing') : found.error ? problemText(found.error, t) : null}
    >
      <Input.Search data-search allowClear aria-label={t('mapPage.search')} placeholder={t('mapPage.search')} onSearch={() => go('0')} />
    </AutoComplete>
  );
}

function Place({ place }: { place: MapPlace }) {
  const t = useT();
  return (
    <span>
      {place.name} <span className="y-muted">{place.note}</span>
      {place.swapped && <span className="y-warn"> {t('mapPage.swapped')}</span>}
    </span>
  );
}

function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
