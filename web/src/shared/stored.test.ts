import { renderHook } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { stored } from './stored';

test('what another window of the browser chose is taken over, what nobody may choose is not', () => {
  const size = stored('size', ['small', 'large'], 'small');
  const shown = renderHook(() => size.use());

  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'yilian.size', newValue: 'large' })));
  expect(shown.result.current).toBe('large');

  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'yilian.size', newValue: 'huge' })));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'yilian.other', newValue: 'small' })));
  expect(shown.result.current).toBe('large');
});
