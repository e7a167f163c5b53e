import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useMeIfAny } from '@/access/me';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { MapBaseLayer } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import type { Palette } from '../palette';
import { type BaseStyle, rasterStyle } from './baseStyle';
import { choose, giveUp, tryAgain, useChoice } from './choice';

/** The base layers of the settings, which of them is drawn, and what is to be said about it. */
export function useBaseLayer() {
  const t = useT();
  const english = useLanguage() === 'en';
  const user = useMeIfAny()?.userId ?? '';
  const { chosen, hasFailed } = useChoice(user);
  const layers =
    useQuery({
      queryKey: keys.baseLayers,
      queryFn: ({ signal }) => get<MapBaseLayer[]>('/api/map/layers', {}, signal),
      enabled: user !== '',
      staleTime: Number.POSITIVE_INFINITY,
    }).data ?? none;
  const wanted = layers.find((one) => one.id === chosen) ?? layers.find((one) => one.default) ?? null;
  const failed = wanted !== null && hasFailed(wanted.id);
  const drawn = wanted && !failed && wanted.kind !== 'offline' ? wanted : null;
  const titleOf = (layer: MapBaseLayer) => (english ? layer.titleEn : layer.title);
  return {
    layers,
    wanted,
    failed,
    /** Null: the bundled layer. */
    drawn,
    titleOf,
    note: drawn ? (drawn.attribution ?? titleOf(drawn)) : t('map.schematic'),
    choose: (id: string) => choose(user, id),
    retry: () => wanted && tryAgain(wanted.id),
  };
}

const none: MapBaseLayer[] = [];

/** The style of a layer; an archive is asked first what is in it. */
export function useBaseStyle(layer: MapBaseLayer | null, colors: Palette): BaseStyle | null {
  const raster = useMemo(() => (layer?.kind === 'raster' ? rasterStyle(layer, colors) : null), [layer, colors]);
  const archived = layer?.kind === 'pmtiles' ? layer : null;
  const archive = useQuery({
    queryKey: [...keys.baseLayers, archived?.archive ?? '', colors.ground],
    queryFn: async () => (await import('./pmtiles')).pmtilesStyle(archived as MapBaseLayer, colors),
    enabled: archived !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const broken = archived !== null && archive.isError ? archived.id : null;
  useEffect(() => {
    if (broken) giveUp(broken);
  }, [broken]);
  return raster ?? (archived ? (archive.data ?? null) : null);
}
