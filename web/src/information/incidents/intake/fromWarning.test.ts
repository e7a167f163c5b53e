import { describe, expect, it } from 'vitest';
import type { WarningView } from '@/api/types';
import { draftFrom } from './fromWarning';

const warning = {
  id: 'w',
  headline: '市气象局发布暴雨橙色预警',
  kindCode: '11B03',
  happening: false,
  areaText: '泌阳县',
  countyCodes: ['411726'],
  area: { countyCodes: ['411726'], townshipCodes: [], polygons: [], circles: [], description: null },
  caution: '降雨 50 毫米以上',
  measures: '停止户外作业',
  issuerName: '市气象局',
  identifier: '41170041600000_20260720093000',
} as unknown as WarningView;

describe('a report that begins from a warning', () => {
  it('names the warning and takes kind, place, county and words from it', () => {
    expect(draftFrom('d', warning, '07-20 09:30')).toMatchObject({
      id: 'd',
      warningId: 'w',
      code: '11B03',
      imminent: true,
      place: '泌阳县',
      countyCode: '411726',
      harm: '降雨 50 毫米以上',
      when: '07-20 09:30',
    });
  });

  it('leaves the county open when there are several, and begins at the circle that was drawn', () => {
    const drawn = {
      ...warning,
      countyCodes: ['411726', '411725'],
      area: { ...warning.area, circles: [{ longitude: 113.3, latitude: 32.7, radius: 5 }] },
    };
    expect(draftFrom('d', drawn, '')).toMatchObject({ countyCode: null, longitude: 113.3, latitude: 32.7 });
  });
});
