import { Button } from 'antd';
import type { IncidentView, TaskView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useIncidentCommand } from '../room/useIncidentCommand';
import { useTasks } from './queries';
import './tasks.css';

/** What the person's own units have to take on: one tap for all tasks that came together. */
export function MyTasks({ incident }: { incident: IncidentView }) {
  const waiting = (useTasks(incident.id).data?.tasks ?? []).filter((task) => task.mine && task.may.includes('acknowledge'));
  const bundles = [...new Set(waiting.map((task) => task.bundleId))];
  return bundles.map((id) => <Bundle key={id} id={id} incident={incident} tasks={waiting.filter((task) => task.bundleId === id)} />);
}

function Bundle({ id, incident, tasks }: { id: string; incident: IncidentView; tasks: TaskView[] }) {
  const t = useT();
  const takeOn = useIncidentCommand<object>(incident.id, `/tasks/${id}/acknowledge`, undefined, t('tasks.takenOn'));
  const [first] = tasks;
  if (!first) return null;
  return (
    <section className="i-panel i-mine" aria-label={t('tasks.mineNamed', { name: first.organizationName })}>
      <div className="i-spread">
        <strong>
          {first.organizationName}：{t('tasks.toTakeOn', { n: tasks.length })}
        </strong>
        <Countdown due={first.acknowledgeDueAt} />
      </div>
      <ul className="i-task-names">
        {tasks.map((task) => (
          <li key={task.id}>
            {task.title} <Countdown due={task.dueAt} />
          </li>
        ))}
      </ul>
      <Button type="primary" size="large" block className="i-sign" loading={takeOn.busy} onClick={() => void takeOn.run({})}>
        {t('tasks.takeOnAll', { n: tasks.length })}
      </Button>
      <ProblemAlert error={takeOn.problem} title={t('problem.title')} />
    </section>
  );
}
