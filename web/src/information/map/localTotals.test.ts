import { describe, expect, it } from 'vitest';
import type { MapFeature, RegisterDefinition } from '@/api/types';
import type { Drawing } from '@/map/drawing';
import { localTotals } from './localTotals';

const registers = [
  { key: 'risk-source', title: '重大风险源', titleEn: 'Risk sources', kinds: [{ code: '22A01', name: '贮罐区', nameEn: 'Tank farm' }] },
  { key: 'supply', title: '应急物资', titleEn: 'Supplies', kinds: [] },
  { key: 'settlement', title: '居民点', titleEn: 'Settlements', kinds: [] },
] as unknown as RegisterDefinition[];

const square: Drawing = {
  kind: 'polygon',
  points: [
    { longitude: 113, latitude: 32 },
    { longitude: 114, latitude: 32 },
    { longitude: 114, latitude: 33 },
    { longitude: 113, latitude: 33 },
  ],
  done: true,
};

function feature(id: string, longitude: number, facts: Partial<MapFeature['properties']>): MapFeature {
  const none = { registers: null, code: null, kind: null, kindName: null, ownerName: null, level: null, readiness: null, freshness: null };
  const amounts = { people: null, quantity: null, unit: null, impact: null, impactRadius: null };
  const properties = { count: 1, longitude, latitude: 32.5, register: null, name: id, ...none, ...amounts, ...facts };
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, 32.5] }, properties } as MapFeature;
}

describe('totals of what was loaded', () => {
  const features = [
    feature('tank', 113.5, { register: 'risk-source', kind: '22A01', kindName: '贮罐区', level: 2 }),
    feature('bags', 113.5, { register: 'supply', name: '编织袋', quantity: 300, unit: '条', readiness: 'ready' }),
    feature('more', 113.6, { register: 'supply', name: '编织袋', quantity: 200, unit: '条', readiness: 'off' }),
    feature('village', 113.7, { register: 'settlement', people: 1200 }),
    feature('far', 115, { register: 'settlement', people: 5000 }),
    feature('crowd', 113.8, { count: 7, registers: { supply: 4, settlement: 3 } }),
  ];

  it('adds up what lies inside and tells how much of it is rough', () => {
    const totals = localTotals(features, square, registers);
    expect(totals.total).toBe(11);
    expect(totals.approximate).toBe(7);
    expect(totals.layers.map(({ register, count, ready, people }) => [register, count, ready, people])).toEqual([
      ['risk-source', 1, 0, 0],
      ['supply', 6, 1, 0],
      ['settlement', 4, 0, 1200],
    ]);
    expect(totals.riskSources).toMatchObject([{ kind: '22A01', kindNameEn: 'Tank farm', count: 1, second: 1, unrated: 0 }]);
    expect(totals.stock).toMatchObject([{ name: '编织袋', unit: '条', quantity: 500, places: 2 }]);
    expect(totals.items.map((item) => item.id)).toEqual(['tank', 'bags', 'more', 'village']);
  });

  it('takes a circle by its radius', () => {
    const circle: Drawing = {
      kind: 'circle',
      points: [
        { longitude: 113.5, latitude: 32.5 },
        { longitude: 113.65, latitude: 32.5 },
      ],
      done: true,
    };
    expect(localTotals(features, circle, registers).total).toBe(3);
  });
});
