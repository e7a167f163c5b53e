import { expect, it } from 'vitest';
import { read, write } from './mapState';

it('the address holds what the map shows', () => {
  const state = {
    view: { longitude: 113.5, latitude: 32.9, zoom: 9.5 },
    layers: ['team', 'depot'],
    kinds: ['42E12'],
    levels: [1, 3],
    owner: 'o',
    readiness: 'ready',
    incidents: false,
    entry: 'e',
    drawing: {
      kind: 'circle' as const,
      points: [
        { longitude: 113, latitude: 32 },
        { longitude: 113.5, latitude: 32 },
      ],
      done: true,
    },
    table: true,
  };
  expect(read(write(new URLSearchParams('other=1'), state))).toEqual(state);
  expect(write(new URLSearchParams('other=1'), state).get('other')).toBe('1');
});

it('no layer is not the same as all layers', () => {
  expect(read(new URLSearchParams()).layers).toBeNull();
  expect(read(write(new URLSearchParams(), { layers: [] })).layers).toEqual([]);
  expect(read(new URLSearchParams('levels=0,2,x,9')).levels).toEqual([2]);
});
