import type { PlanPreview, PreviewTask, TaskChoice } from '@/api/types';

/** Where the commander departs from the plan: a task goes to another unit, or is left out. */
export type Changes = Record<string, { skip: boolean; insteadId: string | null }>;

export function nameOf(task: PreviewTask): string {
  return `${task.key} ${task.organizationId ?? ''}`;
}

/** Only what is still part of the preview: it may have changed since the choice was made. */
export function choicesOf(preview: PlanPreview, changes: Changes): TaskChoice[] {
  return [...preview.notices.flatMap((notice) => notice.tasks), ...preview.unplaced].flatMap((task) => {
    const change = changes[nameOf(task)];
    return change && (change.skip || change.insteadId !== null)
      ? [{ key: task.key, organizationId: task.organizationId, skip: change.skip, insteadId: change.insteadId }]
      : [];
  });
}
