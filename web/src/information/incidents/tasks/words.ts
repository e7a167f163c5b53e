import type { TaskBoard, TaskState, TaskView } from '@/api/types';
import type { TextKey } from '@/i18n';

const states: Record<TaskState, TextKey> = {
  assigned: 'tasks.state.assigned',
  acknowledged: 'tasks.state.acknowledged',
  underway: 'tasks.state.underway',
  done: 'tasks.state.done',
  cancelled: 'tasks.state.cancelled',
};
const warnings: Record<string, TextKey> = {
  dissolved: 'tasks.warn.dissolved',
  unknown: 'tasks.warn.unknown',
  'liaison-missing': 'tasks.warn.liaisonMissing',
  'running-elsewhere': 'tasks.warn.runningElsewhere',
};
const steps: Record<string, TextKey> = {
  liaison: 'tasks.step.liaison',
  standIn: 'tasks.step.standIn',
  headquarters: 'tasks.step.headquarters',
};

export function stateKey(state: TaskState): TextKey {
  return states[state];
}

export function warningKey(warning: string): TextKey {
  return warnings[warning] ?? 'tasks.warn.unknown';
}

export function stepKey(step: string): TextKey {
  return steps[step] ?? 'tasks.step.liaison';
}

export const filters = ['all', 'overdue', 'assigned', 'acknowledged', 'underway', 'done', 'cancelled', 'mine'] as const;

export type Filter = (typeof filters)[number];

export function filterTasks(tasks: TaskView[], filter: Filter): TaskView[] {
  return tasks.filter(
    (task) => filter === 'all' || (filter === 'overdue' ? task.overdue : filter === 'mine' ? task.mine : task.state === filter),
  );
}

/** How many tasks still run. */
export function openTasks({ counts }: TaskBoard): number {
  return counts.all - counts.done - counts.cancelled;
}
