import { describe, expect, it } from 'vitest';
import { areaOf, areaText, circleRing, isInside, lengthOf, metersBetween, metersText } from './measure';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe('measuring', () => {
  it('knows the way between two seats', () => {
    expect(metersBetween(at(114.02, 33.01), at(113.33, 32.72))).toBeCloseTo(72_100, -3);
    expect(lengthOf([at(0, 0), at(1, 0), at(2, 0)])).toBeCloseTo(2 * 111_195, -2);
    expect(lengthOf([])).toBe(0);
  });

  it('knows the size of a degree square and of a circle', () => {
    expect(areaOf([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]) / 1e6).toBeCloseTo(12_363.6, 0);
    const circle = circleRing(at(114, 33), 5000);
    expect(areaOf(circle) / (Math.PI * 25e6)).toBeCloseTo(1, 2);
    for (const corner of circle) expect(metersBetween(at(114, 33), corner)).toBeCloseTo(5000, 3);
  });

  it('tells inside from outside', () => {
    const bay = [at(0, 0), at(4, 0), at(4, 4), at(2, 1), at(0, 4)];
    expect(isInside(at(1, 1), bay)).toBe(true);
    expect(isInside(at(2, 3), bay)).toBe(false);
    expect(isInside(at(5, 1), bay)).toBe(false);
  });

  it('writes lengths and sizes as people say them', () => {
    expect([metersText(812.4), metersText(5321), metersText(123_456)]).toEqual(['812 m', '5.32 km', '123 km']);
    expect([areaText(5_000), areaText(2.5e6), areaText(1.5e9)]).toEqual(['5,000 m²', '2.50 km²', '1500 km²']);
  });
});
