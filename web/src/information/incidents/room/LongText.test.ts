import { expect, it } from 'vitest';
import { shorten } from './LongText';

it('leaves a short text alone and cuts a long one between characters', () => {
  expect(shorten('险情\n已控制')).toBeNull();
  expect(shorten('𠮷'.repeat(400))).toBe('𠮷'.repeat(300));
  expect(shorten('行\n'.repeat(20))).toBe(Array.from({ length: 8 }, () => '行').join('\n'));
});
