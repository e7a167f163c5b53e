import { describe, expect, it } from 'vitest';
import type { DivisionView } from '@/api/types';
import { nearestPlace, suggestPlaces } from './placeSearch';

const divisions: DivisionView[] = [
  {
    code: '411702',
    name: '驿城区',
    functional: false,
    townships: [
      { code: '411702102', name: '板桥镇', pinyin: 'bqz', longitude: 113.62124, latitude: 32.99761 },
      { code: '411702201', name: '老河乡', pinyin: 'lhx', longitude: 113.71449, latitude: 32.91948 },
      { code: '411702100', name: '水屯镇', pinyin: 'stz', longitude: null, latitude: null },
    ],
  },
  {
    code: '411726',
    name: '泌阳县',
    functional: false,
    townships: [{ code: '411726204', name: '铜山乡', pinyin: 'tsx', longitude: 113.55, latitude: 32.77 }],
  },
];

describe('finding a place', () => {
  it('finds a township by name or initials and brings county and position', () => {
    for (const typed of ['板桥', 'bq', '板桥镇']) {
      expect(suggestPlaces(divisions, typed)[0]).toMatchObject({ countyCode: '411702', text: '驿城区板桥镇', longitude: 113.62124 });
    }
  });

  it('keeps what was typed when it says more than the township', () => {
    expect(suggestPlaces(divisions, '板桥水库大坝')[0]).toMatchObject({ countyCode: '411702', text: '板桥水库大坝' });
  });

  it('knows a county in the text', () => {
    expect(suggestPlaces(divisions, '泌阳县城北')[0]).toMatchObject({ countyCode: '411726', text: '泌阳县城北', longitude: null });
  });

  it('suggests nothing for nothing', () => {
    expect(suggestPlaces(divisions, ' ')).toEqual([]);
    expect(suggestPlaces(divisions, '武汉市江岸区')).toEqual([]);
  });

  it('names the township near a point of the map, and none far outside', () => {
    expect(nearestPlace(divisions, { longitude: 113.625, latitude: 32.985 })?.name).toBe('驿城区板桥镇');
    expect(nearestPlace(divisions, { longitude: 116.4, latitude: 39.9 })).toBeNull();
  });
});
