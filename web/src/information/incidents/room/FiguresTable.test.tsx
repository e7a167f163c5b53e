import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { keys } from '@/api/keys';
import type { FigureChange } from '@/api/types';
import { FiguresTable } from './FiguresTable';

const figures: FigureChange[] = [
  { key: 'dead', title: '死亡', unit: '人', before: null, after: 2, changed: true },
  { key: 'missing', title: '失踪', unit: '人', before: 5, after: 3, changed: true },
  { key: 'evacuated', title: '紧急转移安置', unit: '人', before: 402, after: 402, changed: false },
];

function show() {
  const queries = new QueryClient();
  queries.setQueryData(keys.figureKinds, []);
  render(
    <QueryClientProvider client={queries}>
      <FiguresTable figures={figures} />
    </QueryClientProvider>,
  );
}

const cellsOf = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map((c) => c.textContent);

describe('the difference of a report to the one before', () => {
  it('shows before, after and change of what changed', () => {
    show();
    expect(cellsOf('死亡')).toEqual(['—', '2 人', '首次']);
    expect(cellsOf('失踪')).toEqual(['5 人', '3 人', '−2']);
  });

  it('folds away what did not change, and shows it on demand', async () => {
    show();
    expect(screen.queryByText('紧急转移安置')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '未变的 1 项' }));
    expect(cellsOf('紧急转移安置')).toEqual(['402 人', '402 人', '未变']);
  });
});
