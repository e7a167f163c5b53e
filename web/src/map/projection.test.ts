import { expect, it } from 'vitest';
import { frame, project, unproject } from './projection';

it('leads from a place to the picture and back', () => {
  const { x, y } = project(113.62124, 32.99761);
  const back = unproject(x, y);
  expect(back.longitude).toBeCloseTo(113.62124, 9);
  expect(back.latitude).toBeCloseTo(32.99761, 9);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(frame.width);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(frame.height);
});
