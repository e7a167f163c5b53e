import { act, renderHook } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { useCommand } from './useCommand';

const frame = ({ children }: { children: ReactNode }) => <App>{children}</App>;

interface Note {
  text: string;
}

function command(act: (note: Note, key: string) => Promise<string>, onDone = vi.fn()) {
  return { ...renderHook(() => useCommand(act, { onDone, quiet: true }), { wrapper: frame }), onDone };
}

const lost = () => new Problem(0, 'network', '');
const refused = () => new Problem(409, 'incidents.closed', '事件已办结。', { text: ['过长'] });

describe('a command of a form', () => {
  it('keeps its key over presses until it succeeds', async () => {
    const keys: string[] = [];
    const { result } = command(async (_, key) => {
      keys.push(key);
      if (keys.length < 3) throw lost();
      return 'done';
    });

    for (let press = 0; press < 3; press++) await act(() => result.current.run({ text: '续报' }));

    expect(new Set(keys).size).toBe(1);
    expect(result.current.problem).toBeNull();
  });

  it('gets another key after it succeeded', async () => {
    const keys: string[] = [];
    const { result } = command(async (_, key) => {
      keys.push(key);
      return 'done';
    });

    await act(() => result.current.run({ text: '续报' }));
    await act(() => result.current.run({ text: '续报' }));

    expect(new Set(keys).size).toBe(2);
  });

  it('gets another key when its content was changed', async () => {
    const keys: string[] = [];
    const { result } = command(async (_, key) => {
      keys.push(key);
      throw lost();
    });

    await act(() => result.current.run({ text: '一' }));
    await act(() => result.current.run({ text: '二' }));

    expect(new Set(keys).size).toBe(2);
  });

  it('gets another key after a refusal, because nothing was written under the first', async () => {
    const keys: string[] = [];
    const { result } = command(async (_, key) => {
      keys.push(key);
      throw refused();
    });

    await act(() => result.current.run({ text: '一' }));
    await act(() => result.current.run({ text: '一' }));

    expect(new Set(keys).size).toBe(2);
  });

  it('ignores a second press while it runs', async () => {
    let finish = (_: string) => {};
    const started = vi.fn();
    const { result, onDone } = command(() => {
      started();
      return new Promise((resolve) => {
        finish = resolve;
      });
    });

    let first: Promise<unknown> = Promise.resolve();
    await act(async () => {
      first = result.current.run({ text: '签收' });
      await result.current.run({ text: '签收' });
    });
    expect(result.current.busy).toBe(true);
    await act(async () => {
      finish('done');
      await first;
    });

    expect(started).toHaveBeenCalledTimes(1);
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(result.current.busy).toBe(false);
  });

  it('gives the problem and its field errors, and does not call it done', async () => {
    const { result, onDone } = command(async () => {
      throw refused();
    });

    await act(() => result.current.run({ text: '一' }));

    expect(result.current.problem?.detail).toBe('事件已办结。');
    expect(result.current.fieldErrors).toEqual({ text: ['过长'] });
    expect(onDone).not.toHaveBeenCalled();
  });

  it('does not pass a bug of the page off as a refusal', async () => {
    const { result } = command(async () => {
      throw new TypeError('bug');
    });

    await expect(act(() => result.current.run({ text: '一' }))).rejects.toThrow('bug');
  });
});
