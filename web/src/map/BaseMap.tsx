import { Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useThemeMode } from '@/shared/theme';
import { useBasemap } from './basemap';
import { BaseLayerSwitch } from './layers/BaseLayerSwitch';
import { useBaseLayer, useBaseStyle } from './layers/useBaseLayer';
import type { MapPlace } from './Mark';
import './map.css';
import type { Overlay } from './overlay';
import { dark, light } from './palette';
import type { LngLat } from './projection';
import { StaticMap } from './StaticMap';

const loadGl = () => import('./GlMap');
const GlMap = lazy(loadGl);

/** Fetches the drawing part ahead, beside whatever else the page still waits for. */
export function preloadMap(): void {
  if (hasWebGl2()) void loadGl().catch(() => undefined);
}

export type MapView = LngLat & { zoom: number };

export type BaseMapProps = {
  places: MapPlace[];
  label: string;
  selected?: string | undefined;
  labelled?: boolean;
  /** True: names are legible from afar. */
  large?: boolean;
  /** Shown where the map opens; the whole city when absent. */
  view?: MapView | undefined;
  onView?: (view: MapView) => void;
  onSelect?: (id: string) => void;
  onPick?: ((at: LngLat) => void) | undefined;
  /** Entries, areas and drawings over the base map. */
  overlay?: Overlay | undefined;
  /** An item of the overlay was chosen; with several counted together, the way to see them is to come nearer. */
  onItem?: ((id: string) => void) | undefined;
  /** True: clicks set corners and do not choose. */
  drawing?: boolean | undefined;
  /** Where the pointer is while drawing. */
  onHover?: ((at: LngLat) => void) | undefined;
  /** The window that is seen, at first and after each move. */
  onWindow?: ((window: MapWindow) => void) | undefined;
  /** Gets the way to take a picture of the map, once it is there. */
  onCamera?: ((take: () => Promise<Blob | null>) => void) | undefined;
};

export type MapWindow = { west: number; south: number; east: number; north: number; zoom: number };

/** The schematic map of the city, drawn off line; a still picture where the browser has no WebGL2. */
export function BaseMap(props: BaseMapProps) {
  const t = useT();
  const basemap = useBasemap();
  const colors = useThemeMode() === 'dark' ? dark : light;
  const base = useBaseLayer();
  const baseStyle = useBaseStyle(base.drawn, colors);
  useState(preloadMap);

  if (basemap.isError) {
    return <ProblemAlert error={basemap.error} />;
  }
  if (!basemap.data) {
    return <Skeleton active paragraph={{ rows: 6 }} />;
  }
  const still = <StaticMap {...props} basemap={basemap.data} colors={colors} />;
  return (
    <div className="map-frame">
      {hasWebGl2() ? (
        <Suspense fallback={still}>
          <GlMap {...props} basemap={basemap.data} colors={colors} base={baseStyle} />
        </Suspense>
      ) : (
        still
      )}
      {hasWebGl2() && <BaseLayerSwitch base={base} />}
      <span className="map-note" style={{ color: colors.text, background: colors.county }}>
        {hasWebGl2() ? base.note : t('map.still')}
      </span>
    </div>
  );
}

let webGl2: boolean | undefined;

function hasWebGl2(): boolean {
  webGl2 ??= document.createElement('canvas').getContext('webgl2') !== null;
  return webGl2;
}
