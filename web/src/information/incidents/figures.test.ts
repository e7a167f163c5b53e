import { describe, expect, it } from 'vitest';
import type { FigureChange, FigureKind, FigureValue } from '@/api/types';
import { difference, fallen, faultOf, figureText } from './figures';

const change = (before: number | null, after: number | null, changed = true): FigureChange => ({
  key: 'evacuated',
  title: '紧急转移安置',
  unit: '人',
  before,
  after,
  changed,
});
const kind = (key: string, casualty: boolean): FigureKind => ({ key, title: key, english: key, unit: '人', whole: true, casualty });
const stands = (key: string, value: number): FigureValue => ({ key, title: key, unit: '人', value, reportNumber: 1, occurredAt: '' });

describe('figures', () => {
  it('show by how much they changed', () => {
    expect(difference(change(402, 420))).toBe('+18');
    expect(difference(change(420, 402))).toBe('−18');
    expect(difference(change(0.1, 0.3))).toBe('+0.2');
    expect(difference(change(null, 5))).toBe('');
    expect(difference(change(5, 5, false))).toBe('');
  });

  it('show what is not known as not known, not as zero', () => {
    expect(figureText(null, '人')).toBe('—');
    expect(figureText(0, '人')).toBe('0 人');
    expect(figureText(12800, '人')).toBe('12,800 人');
  });

  it('ask for a reason when a casualty figure falls, and only then', () => {
    const kinds = [kind('dead', true), kind('evacuated', false)];
    const standing = [stands('dead', 3), stands('evacuated', 420)];
    expect(fallen(kinds, standing, { dead: 2, evacuated: 402 }).map((k) => k.key)).toEqual(['dead']);
    expect(fallen(kinds, standing, { dead: 3 })).toEqual([]);
    expect(fallen(kinds, standing, {})).toEqual([]);
    expect(fallen(kinds, [], { dead: 0 })).toEqual([]);
  });

  it('have bounds', () => {
    expect(faultOf(kind('dead', true), -1)).toBe('negative');
    expect(faultOf(kind('dead', true), 1.5)).toBe('fraction');
    expect(faultOf(kind('dead', true), 2_000_000_000)).toBe('tooLarge');
    expect(faultOf({ ...kind('lossWan', false), whole: false }, 1.5)).toBeNull();
  });
});
