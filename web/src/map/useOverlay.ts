import type { GeoJSONSource, MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { BaseMapProps } from './BaseMap';
import { dataOf, type OverlayData, pickable } from './overlay';
import type { LngLat } from './projection';
import { drawSign, signOf } from './symbols';

type Props = Pick<BaseMapProps, 'overlay' | 'drawing' | 'onItem' | 'onPick' | 'onHover' | 'onWindow' | 'onCamera'>;

const ratio = 2;

/** Keeps what lies over the base map current and tells what is done on it. */
export function useOverlay(map: MapLibreMap | null, props: Props): void {
  const { overlay, drawing = false } = props;
  const latest = useRef(props);
  latest.current = props;
  const painted = useRef<OverlayData | null>(null);

  useEffect(() => {
    if (!map || !overlay) return;
    const data = dataOf(overlay);
    painted.current = data;
    if (data.items.features.length > 0 && performance.getEntriesByName('map:entries').length === 0)
      map.once('idle', () => performance.mark('map:entries'));
    const paint = () => {
      // A newer picture may have come before the style had loaded.
      if (painted.current !== data) return;
      for (const [name, features] of Object.entries(data)) map.getSource<GeoJSONSource>(name)?.setData(features);
    };
    if (map.getSource('items')) paint();
    else map.once('style.load', paint);
  }, [map, overlay]);

  useEffect(() => {
    if (!map) return;
    map.setMissingStyleImageResolver((id) => {
      const sign = signOf(id);
      const image = sign && drawSign(sign, ratio);
      if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: ratio });
    });
    const listeners = [
      map.on('click', (event) => click(map, event, latest.current)),
      map.on('mousemove', (event) => {
        if (latest.current.drawing) latest.current.onHover?.(at(event));
      }),
      map.on('moveend', () => latest.current.onWindow?.(windowOf(map))),
    ];
    latest.current.onWindow?.(windowOf(map));
    latest.current.onCamera?.(() => photograph(map));
    return () => {
      for (const listener of listeners) listener.unsubscribe();
    };
  }, [map]);

  useEffect(() => {
    if (!map) return;
    map.getCanvas().style.cursor = drawing ? 'crosshair' : '';
    if (drawing) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
  }, [map, drawing]);
}

function click(map: MapLibreMap, event: MapMouseEvent, { drawing, overlay, onItem, onPick }: Props): void {
  if (!drawing && onItem && overlay) {
    const { x, y } = event.point;
    const reach = 6;
    const layers = pickable.filter((id) => map.getLayer(id));
    const [hit] = map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers },
    );
    if (hit?.properties.point_count && hit.geometry.type === 'Point') {
      const [lng = 0, lat = 0] = hit.geometry.coordinates;
      map.easeTo({ center: [lng, lat], zoom: map.getZoom() + 2 }, { originalEvent: event.originalEvent });
      return;
    }
    if (typeof hit?.properties.id === 'string') {
      onItem(hit.properties.id);
      return;
    }
  }
  onPick?.(at(event));
}

function at({ lngLat }: MapMouseEvent): LngLat {
  return { longitude: lngLat.lng, latitude: lngLat.lat };
}

function windowOf(map: MapLibreMap) {
  const bounds = map.getBounds();
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth(), zoom: map.getZoom() };
}

/** The canvas is only readable in the frame it was painted in. */
function photograph(map: MapLibreMap): Promise<Blob | null> {
  return new Promise((resolve) => {
    map.once('render', () => map.getCanvas().toBlob(resolve, 'image/png'));
    map.triggerRepaint();
  });
}
