import type { MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { type BaseStyle, tilePrefix } from './baseStyle';
import { giveUp } from './choice';

const patience = 3;

/** Gives a base layer up when its tiles do not come: errors without one tile, or a view at rest with none at all. */
export function useTileWatch(map: MapLibreMap | null, base: BaseStyle | null): void {
  const id = base?.id ?? null;
  useEffect(() => {
    if (!map || !id) return;
    let [errors, came] = [0, false];
    const listeners = [
      map.on('error', (event) => {
        if (!isTile((event as { sourceId?: string }).sourceId)) return;
        errors++;
        if (!came && errors >= patience) giveUp(id);
      }),
      map.on('sourcedata', (event) => {
        if (isTile(event.sourceId) && event.tile?.state === 'loaded') [errors, came] = [0, true];
      }),
      map.on('idle', () => {
        const asked = Object.keys(map.getStyle()?.sources ?? {}).some(isTile);
        if (asked && !came) giveUp(id);
      }),
    ];
    return () => {
      for (const listener of listeners) listener.unsubscribe();
    };
  }, [map, id]);
}

function isTile(source: string | undefined): boolean {
  return source?.startsWith(tilePrefix) ?? false;
}
