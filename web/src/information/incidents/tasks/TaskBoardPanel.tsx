import { Button, Segmented, Skeleton } from 'antd';
import type { IncidentView, TaskBoard } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { LevelTag } from '@/shared/tags';
import { useSelected } from '@/shared/useSelected';
import { useAct } from '../room/useAct';
import { useTasks } from './queries';
import { TaskLine } from './TaskLine';
import { type Filter, filters, filterTasks, stateKey } from './words';
import './tasks.css';

const labels: Record<Filter, TextKey> = {
  all: 'common.all',
  overdue: 'tasks.overdue',
  mine: 'tasks.mine',
  assigned: stateKey('assigned'),
  acknowledged: stateKey('acknowledged'),
  underway: stateKey('underway'),
  done: stateKey('done'),
  cancelled: stateKey('cancelled'),
};

/** 任务清单: what each unit does of the plan, live; every figure is the number of rows it leads to. */
export function TaskBoardPanel({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { open } = useAct();
  const board = useTasks(incident.id);
  const [chosen, choose] = useSelected('tasks');
  if (board.isPending) return <Skeleton active />;
  if (board.isError) return <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />;
  const { tasks, mayStart } = board.data;
  if (tasks.length === 0) {
    return (
      <Empty title={t('tasks.empty')} hint={t('tasks.emptyHint')}>
        {mayStart && <Button onClick={() => open('plan')}>{t('tasks.start')}</Button>}
      </Empty>
    );
  }
  const filter = filters.find((f) => f === chosen) ?? 'all';
  const shown = filterTasks(tasks, filter);
  const offered = filters.filter((f) => f === 'all' || f === filter || filterTasks(tasks, f).length > 0);
  return (
    <>
      <Running board={board.data} />
      <div className="i-scroll-x">
        <Segmented<Filter>
          aria-label={t('tasks.filter')}
          value={filter}
          onChange={(f) => choose(f === 'all' ? null : f)}
          options={offered.map((f) => ({ value: f, label: `${t(labels[f])} ${filterTasks(tasks, f).length}` }))}
        />
      </div>
      {shown.length === 0 && <Empty title={t('tasks.none')} />}
      <ul className="i-tasks" aria-label={t('room.tab.tasks')}>
        {shown.map((task) => (
          <TaskLine key={task.id} incident={incident} task={task} />
        ))}
      </ul>
    </>
  );
}

function Running({ board }: { board: TaskBoard }) {
  const t = useT();
  const { counts } = board;
  const live = counts.all - counts.cancelled;
  return (
    <div className="i-tasks-head">
      {board.plans.map((plan) => (
        <span key={`${plan.planId} ${plan.headquartersId}`}>
          <LevelTag level={plan.level} /> {plan.headquartersName} · {t('tasks.byPlan', { title: plan.planTitle, n: plan.planVersion })}
        </span>
      ))}
      {live > 0 && <span className="y-figures y-muted">{t('tasks.progress', { done: counts.done, all: live })}</span>}
    </div>
  );
}
