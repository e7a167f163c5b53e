import { describe, expect, it } from 'vitest';
import type { QuarantineRow } from '@/api/types';
import { blankStation, editOf, fromQuarantine, pathOf } from './stationValues';

describe('the form of a station', () => {
  it('keeps the password unless one is entered or it is given up', () => {
    const values = blankStation('a');
    expect(editOf(values, null).password).toBeNull();
    expect(editOf({ ...values, password: 'BEEF' }, 1).password).toBe('BEEF');
    expect(editOf({ ...values, password: 'BEEF', noPassword: true }, 1).password).toBe('');
  });

  it('begins with what a stranger sent, each element once', () => {
    const said = { element: '39', name: '水位', unit: 'm', decimals: 3, measure: 'instant', at: '', value: 1, quality: null };
    const row = {
      protocol: 'sl651',
      wireId: '00 12',
      said: [said, said, { ...said, element: '26', name: null }],
    } as unknown as QuarantineRow;
    const values = fromQuarantine(row, 'a');
    expect([values.code, values.wireId, values.elements.map((e) => e.code)]).toEqual(['00-12', '00 12', ['39', '26']]);
    expect(values.elements[1]?.name).toBe('');
  });

  it('finds the place of a field error', () => {
    expect(pathOf('station.elements[0].thresholds[2].from')).toEqual(['elements', 0, 'thresholds', 2, 'from']);
    expect(pathOf('code')).toEqual(['code']);
  });
});
