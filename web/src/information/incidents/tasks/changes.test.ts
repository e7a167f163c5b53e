import { describe, expect, it } from 'vitest';
import type { PlanPreview, PreviewTask } from '@/api/types';
import { choicesOf, nameOf } from './changes';

const task = (key: string, organizationId: string | null) => ({ key, organizationId }) as PreviewTask;
const preview = {
  notices: [{ tasks: [task('T1', 'a')] }, { tasks: [task('T1', 'b')] }],
  unplaced: [task('T2', null)],
} as unknown as PlanPreview;

describe('what departs from the plan', () => {
  it('is sent for the unit it was chosen for, and for tasks without one', () => {
    const changes = {
      [nameOf(task('T1', 'b'))]: { skip: true, insteadId: null },
      [nameOf(task('T2', null))]: { skip: false, insteadId: 'c' },
    };
    expect(choicesOf(preview, changes)).toEqual([
      { key: 'T1', organizationId: 'b', skip: true, insteadId: null },
      { key: 'T2', organizationId: null, skip: false, insteadId: 'c' },
    ]);
  });

  it('is forgotten when the preview no longer holds the task, and is nothing while no unit is chosen', () => {
    const changes = {
      [nameOf(task('T9', 'a'))]: { skip: true, insteadId: null },
      [nameOf(task('T1', 'a'))]: { skip: false, insteadId: null },
    };
    expect(choicesOf(preview, changes)).toEqual([]);
  });
});
