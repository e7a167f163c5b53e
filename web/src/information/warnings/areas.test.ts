import { describe, expect, it } from 'vitest';
import type { Basemap } from '@/map/basemap';
import { geometryOf, shapesOf, withDrawing } from './areas';

const nowhere = { countyCodes: [], townshipCodes: [], polygons: [], circles: [], description: null };

describe('the area of a warning', () => {
  it('takes a drawn circle in kilometers and a drawn polygon as a ring', () => {
    const circle = withDrawing(nowhere, {
      kind: 'circle',
      points: [
        { longitude: 113.3, latitude: 32.7 },
        { longitude: 113.4, latitude: 32.7 },
      ],
      done: true,
    });
    expect(circle.circles[0]?.radius).toBeCloseTo(9.4, 0);

    const both = withDrawing(circle, {
      kind: 'polygon',
      points: [
        { longitude: 113, latitude: 32 },
        { longitude: 114, latitude: 32 },
        { longitude: 114, latitude: 33 },
      ],
      done: true,
    });
    expect(both.polygons[0]).toEqual([
      [113, 32],
      [114, 32],
      [114, 33],
    ]);
    const shape = geometryOf(both);
    expect(shape?.coordinates).toHaveLength(2);
    expect(shape?.coordinates[0]?.[0]?.at(-1)).toEqual([113, 32]);
  });

  it('is nothing to draw when nothing was drawn', () => expect(geometryOf(nowhere)).toBeNull());

  it('shows the county that is named, and what was drawn as well', () => {
    const outline = { type: 'Polygon' as const, coordinates: [[[113, 32] as number[]]] };
    const basemap: Basemap = {
      type: 'FeatureCollection',
      note: '',
      features: [{ type: 'Feature', geometry: outline, properties: { kind: 'county', name: '泌阳县', code: '411726' } }],
    };
    const named = { id: 'a', color: 'red' as const, countyCodes: ['411726'], geometry: null };
    expect(shapesOf([named], basemap)).toEqual([{ id: 'a', tone: 'red', geometry: outline }]);
    const both = shapesOf([{ ...named, geometry: { type: 'MultiPolygon', coordinates: [] } }], basemap);
    expect(both.map((shape) => shape.geometry.type)).toEqual(['Polygon', 'MultiPolygon']);
  });
});
