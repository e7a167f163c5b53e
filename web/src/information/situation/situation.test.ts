import { describe, expect, it } from 'vitest';
import type { EntryView } from '@/api/types';
import { viewOf } from './SituationMap';
import { newest } from './useFeed';

describe('the part of the map in the address', () => {
  it('is read, and ignored when it is none', () => {
    expect(viewOf('113.6,32.9,9.5')).toEqual({ longitude: 113.6, latitude: 32.9, zoom: 9.5 });
    expect(viewOf(null)).toBeUndefined();
    expect(viewOf('a,b,c')).toBeUndefined();
    expect(viewOf('113.6,32.9')).toBeUndefined();
  });
});

describe('the live feed', () => {
  const entry = (seq: number) => ({ seq }) as EntryView;

  it('has each entry once, newest first, and never more than a screen', () => {
    expect(newest([entry(2), entry(3), entry(2)]).map((e) => e.seq)).toEqual([3, 2]);
    expect(newest(Array.from({ length: 500 }, (_, i) => entry(i)))).toHaveLength(60);
  });
});
