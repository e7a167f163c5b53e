import { expect, it } from 'vitest';
import { boxOf, incidentIdOf } from './features';

const window = { west: 113.41, south: 32.61, east: 114.39, north: 33.12, zoom: 9 };

it('asks for the window and what surrounds it, the same after a small move', () => {
  const sides = boxOf(window).split(',').map(Number);
  const [west = 0, south = 0, east = 0, north = 0] = sides;
  expect(west).toBeLessThanOrEqual(window.west);
  expect(south).toBeLessThanOrEqual(window.south);
  expect(east).toBeGreaterThanOrEqual(window.east);
  expect(north).toBeGreaterThanOrEqual(window.north);
  expect(boxOf({ ...window, west: window.west + 0.01, east: window.east + 0.01 })).toBe(boxOf(window));
  expect(boxOf({ ...window, west: window.west + 1, east: window.east + 1 })).not.toBe(boxOf(window));
});

it('tells incidents from entries', () => {
  expect(incidentIdOf('incident:42')).toBe('42');
  expect(incidentIdOf('42')).toBeNull();
  expect(incidentIdOf(null)).toBeNull();
});
