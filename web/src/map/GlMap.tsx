import { LngLatBounds, MapLibreMap, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '@/i18n';
import type { BaseMapProps } from './BaseMap';
import { type Basemap, cityExtent } from './basemap';
import type { BaseStyle } from './layers/baseStyle';
import { useTileWatch } from './layers/useTileWatch';
import { Mark } from './Mark';
import { dataOf } from './overlay';
import type { Palette } from './palette';
import { styleOf } from './style';
import { useOverlay } from './useOverlay';

setWorkerUrl(workerUrl);

type Props = BaseMapProps & { basemap: Basemap; colors: Palette; base: BaseStyle | null };

const nearest = 15;

const city = new LngLatBounds([cityExtent.west, cityExtent.south], [cityExtent.east, cityExtent.north]);

export default function GlMap(props: Props) {
  const { places, selected, labelled = false, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const map = useMap(box, props);
  const anchors = useAnchors(map, places);
  useOverlay(map, props);
  useTileWatch(map, props.base);

  return (
    <div ref={box} className="map-canvas">
      {places.map((place) => {
        const anchor = anchors.get(place.id);
        return (
          anchor &&
          createPortal(<Mark place={place} selected={place.id === selected} labelled={labelled} onSelect={onSelect} />, anchor, place.id)
        );
      })}
    </div>
  );
}

function useMap(box: React.RefObject<HTMLDivElement | null>, props: Props): MapLibreMap | null {
  const { basemap, colors, base, label, large = false, view, overlay, onView } = props;
  const t = useT();
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const first = useRef({ basemap, colors, base, label, large, view, zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') });
  const styled = useRef({ basemap, colors, base, large });
  const shown = useRef(overlay);
  shown.current = overlay;

  useEffect(() => {
    if (!box.current) {
      return;
    }
    const start = first.current;
    const created = new MapLibreMap({
      container: box.current,
      style: styleOf(start.basemap, start.colors, start.large, shown.current && dataOf(shown.current), start.base),
      attributionControl: false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      minZoom: 6,
      maxZoom: start.base?.maxZoom ?? nearest,
      locale: {
        'Map.Title': start.label,
        'NavigationControl.ZoomIn': start.zoomIn,
        'NavigationControl.ZoomOut': start.zoomOut,
      },
      ...(start.view
        ? { center: [start.view.longitude, start.view.latitude], zoom: start.view.zoom }
        : { bounds: city, fitBoundsOptions: { padding: 12 } }),
    });
    created.touchZoomRotate.disableRotation();
    created.addControl(new NavigationControl({ showCompass: false }));
    created.once('load', () => performance.mark('map:base'));
    setMap(created);
    return () => {
      setMap(null);
      created.remove();
    };
  }, [box]);

  useEffect(() => {
    // The map was made with the first of them.
    const { basemap: b, colors: c, base: tiles, large: l } = styled.current;
    if (!map || (b === basemap && c === colors && tiles === base && l === large)) return;
    styled.current = { basemap, colors, base, large };
    map.setMaxZoom(base?.maxZoom ?? nearest);
    map.setStyle(styleOf(basemap, colors, large, shown.current && dataOf(shown.current), base));
  }, [map, basemap, colors, base, large]);

  const { longitude, latitude, zoom } = view ?? {};
  useEffect(() => {
    if (!map || longitude === undefined || latitude === undefined || zoom === undefined) return;
    const here = map.getCenter();
    const moved = Math.hypot(here.lng - longitude, here.lat - latitude) > 0.0005 || Math.abs(map.getZoom() - zoom) > 0.01;
    if (moved) map.jumpTo({ center: [longitude, latitude], zoom });
  }, [map, longitude, latitude, zoom]);

  useEffect(() => {
    const subscription = map?.on('moveend', (event) => {
      // Moves of the page itself carry no original event; only those of the person change the address.
      if (event.originalEvent) {
        const { lng, lat } = map.getCenter();
        onView?.({ longitude: lng, latitude: lat, zoom: map.getZoom() });
      }
    });
    return () => subscription?.unsubscribe();
  }, [map, onView]);

  return map;
}

/** One marker element per place; React draws into it. */
function useAnchors(map: MapLibreMap | null, places: Props['places']): Map<string, HTMLElement> {
  const markers = useRef(new Map<string, Marker>());
  const [anchors, setAnchors] = useState(new Map<string, HTMLElement>());

  useEffect(() => {
    if (!map) {
      markers.current.clear();
      setAnchors(new Map());
      return;
    }
    const wanted = new Set(places.map((p) => p.id));
    for (const [id, marker] of markers.current) {
      if (!wanted.has(id)) {
        marker.remove();
        markers.current.delete(id);
      }
    }
    for (const place of places) {
      const known = markers.current.get(place.id);
      if (known) {
        known.setLngLat([place.longitude, place.latitude]);
      } else {
        const element = document.createElement('div');
        element.setAttribute('role', 'presentation');
        const marker = new Marker({ element }).setLngLat([place.longitude, place.latitude]).addTo(map);
        markers.current.set(place.id, marker);
      }
    }
    setAnchors(new Map([...markers.current].map(([id, marker]) => [id, marker.getElement()])));
  }, [map, places]);

  return anchors;
}
