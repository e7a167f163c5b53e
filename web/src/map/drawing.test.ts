import { describe, expect, it } from 'vitest';
import { addPoint, begin, canFinish, circleAround, circleOf, drawingOf, finish, pointsOf, removeLast, ringOf, textOf } from './drawing';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe('drawing', () => {
  it('ends a polygon when the person says so and not before it has an area', () => {
    let drawing = addPoint(addPoint(begin('polygon'), at(113, 32)), at(114, 32));
    expect(canFinish(drawing)).toBe(false);
    expect(finish(drawing).done).toBe(false);
    drawing = finish(addPoint(drawing, at(114, 33)));
    expect(drawing.done).toBe(true);
    expect(addPoint(drawing, at(115, 33)).points).toHaveLength(3);
    expect(removeLast(drawing)).toMatchObject({ done: false, points: [at(113, 32), at(114, 32)] });
  });

  it('ends a circle with its second point', () => {
    const circle = addPoint(addPoint(begin('circle'), at(114, 33)), at(114.1, 33));
    expect(circle.done).toBe(true);
    expect(circleOf(circle)?.radius).toBeCloseTo(9325, -2);
    expect(ringOf(circle)).toHaveLength(72);
    expect(circleOf(circleAround(at(114, 33), 5000))?.radius).toBe(5000);
  });

  it('stands in the address and is read back', () => {
    const drawing = { kind: 'polygon' as const, points: [at(113, 32), at(114, 32), at(114, 33)], done: true };
    expect(drawingOf(textOf(drawing))).toEqual(drawing);
    expect(textOf({ ...drawing, done: false })).toBeNull();
    for (const wrong of [null, '', 'polygon:', 'polygon:1,2;3,4', 'square:1,2;3,4;5,6', 'polygon:1,2;x,4;5,6', 'circle:1,2'])
      expect(drawingOf(wrong)).toBeNull();
  });

  it('reads typed corners', () => {
    expect(pointsOf('113.1, 32.5\n113.2 32.6；113.3，32.7')).toEqual([at(113.1, 32.5), at(113.2, 32.6), at(113.3, 32.7)]);
    expect(pointsOf('113.1, 232.5')).toBeNull();
    expect(pointsOf('板桥')).toBeNull();
  });
});
