import { Drawer } from 'antd';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MapFeature } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap, type MapView, type MapWindow, preloadMap } from '@/map/BaseMap';
import { addPoint, type Drawing } from '@/map/drawing';
import type { LngLat } from '@/map/projection';
import { windowFor } from '@/map/viewport';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useTowns } from '../queries';
import { useShapes } from '../warnings/areas';
import { useInForce } from '../warnings/warnings';
import { DrawBar } from './DrawBar';
import { FeatureCard } from './FeatureCard';
import { FeatureTable } from './FeatureTable';
import { itemOf, useFeatures, useIncidents } from './features';
import { LayerPanel } from './LayerPanel';
import { MapTools } from './MapTools';
import { useMapState } from './mapState';
import { PlaceSearch } from './PlaceSearch';
import { TotalsPanel } from './TotalsPanel';
import { useTotals } from './totals';
import './mapPage.css';

const mostKept = 20_000;

// The drawing part is the largest that this page waits for: it is fetched as soon as the page is known to be wanted.
preloadMap();

const Layers = memo(LayerPanel);
const Tools = memo(MapTools);
const Rows = memo(FeatureTable);

/** 分布图: risk sources and resources where they are, what lies in an area, how far it is. */
export default function MapPage() {
  const t = useT();
  const [state, filter, change] = useMapState();
  const [frame, window, setWindow] = useWindow(state.view);
  const [drawing, setDrawing] = useDrawing(state.drawing, (done) => change({ drawing: done }));
  const [panel, setPanel] = useState(false);
  const camera = useRef<(() => Promise<Blob | null>) | null>(null);
  const features = useFeatures(state, window);
  const shown = state.layers?.length === 0 ? undefined : features.data;
  const incidents = useIncidents(state.incidents);
  const loaded = useLoaded(shown?.features);
  const totals = useTotals(state, drawing, loaded);
  const towns = useTowns();

  const items = useMemo(() => [...(shown?.features ?? []).map(itemOf), ...incidents.items], [shown, incidents.items]);
  const areas = useShapes(useInForce().data);
  const overlay = useMemo(
    () => ({ items, selected: state.entry ?? undefined, drawing, areas, towns }),
    [items, state.entry, drawing, areas, towns],
  );
  const open = drawing !== null && !drawing.done;
  const zoom = window?.zoom ?? 8;
  const choose = useCallback(
    (id: string) => {
      const item = items.find((one) => one.id === id);
      if (item && item.count > 1) change({ view: { longitude: item.longitude, latitude: item.latitude, zoom: Math.min(15, zoom + 2) } });
      else change({ entry: id });
    },
    [items, change, zoom],
  );
  const pick = useCallback((at: LngLat) => setDrawing((now) => now && addPoint(now, at)), [setDrawing]);
  const openLayers = useCallback(() => setPanel(true), []);
  const showTable = useCallback((table: boolean) => change({ table }), [change]);
  const picture = useCallback(() => camera.current?.() ?? Promise.resolve(null), []);
  const keepCamera = useCallback((take: () => Promise<Blob | null>) => {
    camera.current = take;
  }, []);
  const moved = useCallback((view: MapView) => change({ view }), [change]);
  const layers = <Layers state={filter} onChange={change} features={shown} incidents={incidents.rows.length} />;

  return (
    <Page title={t('mapPage.title')} fill extra={<PlaceSearch onGo={(view, entry) => change({ view, ...(entry ? { entry } : {}) })} />}>
      <div className="m-desk">
        <aside className="m-side y-wide-only">{layers}</aside>
        <div className="m-middle">
          <Tools
            drawing={drawing}
            onDraw={setDrawing}
            table={state.table}
            onTable={showTable}
            onLayers={openLayers}
            camera={picture}
            items={items}
          />
          <ProblemAlert error={features.error} onRetry={() => void features.refetch()} />
          <div className="m-map" ref={frame}>
            <BaseMap
              label={t('mapPage.title')}
              places={[]}
              overlay={overlay}
              drawing={open}
              view={state.view}
              onView={moved}
              onWindow={setWindow}
              onItem={choose}
              onPick={open ? pick : undefined}
              onCamera={keepCamera}
            />
            {features.isFetching && <span className="m-busy">{t('common.loading')}</span>}
          </div>
          {drawing && <DrawBar drawing={drawing} onChange={setDrawing} />}
          {state.table && <Rows features={shown} incidents={incidents.rows} onChoose={choose} />}
        </div>
        {(totals || state.entry) && (
          <aside className="m-right" aria-label={t('mapPage.details')}>
            {state.entry && (
              <FeatureCard
                id={state.entry}
                features={shown?.features ?? []}
                incidents={incidents.rows}
                onClose={() => change({ entry: null })}
              />
            )}
            {totals && <TotalsPanel totals={totals} onShow={choose} onClose={() => setDrawing(null)} />}
          </aside>
        )}
      </div>
      <Drawer open={panel} onClose={() => setPanel(false)} placement="left" size={320} title={t('mapPage.layers')}>
        {layers}
      </Drawer>
    </Page>
  );
}

/** The window that is seen; reckoned from the size of the frame until the map itself tells, so that its entries are asked for beside it. */
function useWindow(view: MapView | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(view);
  const [window, setWindow] = useState<MapWindow | null>(null);
  useLayoutEffect(() => {
    const { width, height } = frame.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    if (width > 0 && height > 0) setWindow((known) => known ?? windowFor(first.current, width, height));
  }, []);
  return [frame, window, setWindow] as const;
}

/** What is being drawn; once finished it stands in the address, from where it also comes back. */
function useDrawing(kept: Drawing | null, keep: (done: Drawing | null) => void) {
  const [drawing, setDrawing] = useState(kept);
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    if (drawing === null || drawing.done) latest.current(drawing);
  }, [drawing]);
  return [drawing, setDrawing] as const;
}

/** All entries that were loaded since the page was opened: what the totals fall back on when the connection breaks. */
function useLoaded(features: MapFeature[] | undefined): () => MapFeature[] {
  const kept = useRef(new Map<string, MapFeature>());
  const current = useRef<MapFeature[]>([]);
  useEffect(() => {
    current.current = features ?? [];
    for (const feature of features ?? [])
      if (feature.properties.count === 1 && kept.current.size < mostKept) kept.current.set(feature.id, feature);
  }, [features]);
  return useCallback(() => {
    // With clusters in the picture only the picture itself counts everything once.
    const clustered = current.current.some((feature) => feature.properties.count > 1);
    return clustered ? current.current : [...kept.current.values()];
  }, []);
}
