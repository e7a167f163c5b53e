import { describe, expect, it } from 'vitest';
import { cityExtent } from './basemap';
import { windowFor } from './viewport';

describe('the window before the map is there', () => {
  it('holds the whole city with a margin when no view is asked for', () => {
    const window = windowFor(undefined, 900, 700);
    expect(window.west).toBeLessThan(cityExtent.west);
    expect(window.east).toBeGreaterThan(cityExtent.east);
    expect(window.south).toBeLessThan(cityExtent.south);
    expect(window.north).toBeGreaterThan(cityExtent.north);
    expect(window.zoom).toBeGreaterThan(7);
  });

  it('is 512 pixels for the world at zoom 0, halved with each step', () => {
    const window = windowFor({ longitude: 114, latitude: 33, zoom: 9 }, 512, 512);
    expect(window.east - window.west).toBeCloseTo(360 / 512, 6);
    expect((window.north + window.south) / 2).toBeCloseTo(33, 2);
    expect(window.zoom).toBe(9);
  });

  it('keeps to the zooms the map keeps to', () => {
    expect(windowFor({ longitude: 114, latitude: 33, zoom: 2 }, 500, 500).zoom).toBe(6);
    expect(windowFor({ longitude: 114, latitude: 33, zoom: 20 }, 500, 500).zoom).toBe(15);
  });
});
