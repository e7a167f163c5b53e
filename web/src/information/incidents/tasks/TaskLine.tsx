import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { IncidentView, TaskView } from '@/api/types';
import { useT } from '@/i18n';
import { Phone } from '@/organization/Phone';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { LongText } from '../room/LongText';
import { useIncidentCommand } from '../room/useIncidentCommand';
import { CancelTaskForm, FinishForm, ProgressForm } from './TaskForms';
import { stateKey, stepKey } from './words';

type Open = 'progress' | 'finish' | 'cancel' | null;
const marks = { assigned: '◔', acknowledged: '◑', underway: '●', done: '✓', cancelled: '○' } as const;

/** A task: whose, until when, how far, and what this person may do about it. */
export function TaskLine({ incident, task }: { incident: IncidentView; task: TaskView }) {
  const t = useT();
  const running = task.state !== 'done' && task.state !== 'cancelled';
  return (
    <li className={`i-task${task.overdue ? ' i-task-over' : ''}`} data-task={task.key}>
      <div className="i-spread">
        <span>
          <strong>{task.title}</strong>
          {task.mandatory && <span className="y-muted"> {t('tasks.mandatory')}</span>}
        </span>
        <span className={`i-task-state i-task-${task.state}`}>
          <span aria-hidden="true">{marks[task.state]}</span> {t(stateKey(task.state))}
          {task.late && <span className="i-warn"> {t('tasks.late')}</span>}
        </span>
      </div>
      <div className="i-unit-times">
        <span>
          {task.organizationName}
          {task.mine && <span className="y-muted"> {t('room.ours')}</span>}
          {task.liaisonMissing && <span className="i-warn"> ⚠ {t('room.liaisonMissing')}</span>}
        </span>
        {task.phase && <span className="y-muted">{task.phase}</span>}
        {running && <Countdown due={task.dueAt} />}
        {task.endedAt && (
          <span>
            <Time value={task.endedAt} /> {task.endedBy}
          </span>
        )}
      </div>
      {task.text && <LongText text={task.text} />}
      <Receipt task={task} />
      <Details task={task} running={running} />
      <Acts incident={incident} task={task} />
    </li>
  );
}

function Receipt({ task }: { task: TaskView }) {
  const t = useT();
  if (task.acknowledgedAt) {
    return (
      <div className="y-muted">
        {t('tasks.takenOnAt')} <Time value={task.acknowledgedAt} /> {task.acknowledgedBy}
      </div>
    );
  }
  if (task.state !== 'assigned') return null;
  return (
    <div className="i-phones">
      <span>
        {t('tasks.takeOnBy')} <Countdown due={task.acknowledgeDueAt} />
      </span>
      {task.escalation && <span className="i-warn">{t(stepKey(task.escalation))}</span>}
      {!task.mine && task.dutyPhones.map((phone) => <Phone key={phone} number={phone} of={task.organizationName} />)}
    </div>
  );
}

function Details({ task, running }: { task: TaskView; running: boolean }) {
  const t = useT();
  return (
    <>
      {task.checklist.length > 0 && (
        <ul className="i-task-checks">
          {task.checklist.map((item) => (
            <li key={item.text}>
              <span aria-hidden="true">{item.done ? '☑' : '☐'}</span>
              <span className="i-sr">{t(item.done ? 'tasks.ticked' : 'tasks.unticked')}</span> {item.text}
            </li>
          ))}
        </ul>
      )}
      {task.capabilities.length > 0 && (
        <div className="y-muted">
          {t('tasks.needs')} {task.capabilities.map((c) => `${c.code} × ${c.quantity}${c.unit ?? ''}`).join('、')}
        </div>
      )}
      {running && task.percent > 0 && <Progress percent={task.percent} size="small" aria-label={t('tasks.percent')} />}
      {task.progress && (
        <div className="i-answer">
          <LongText text={task.progress} />
          <div className="y-muted">
            {task.progressBy} <Time value={task.progressAt} />
          </div>
        </div>
      )}
      {task.result && (
        <div className="i-answer">
          {t(task.state === 'cancelled' ? 'tasks.cancelReason' : 'tasks.result')}：<LongText text={task.result} />
        </div>
      )}
    </>
  );
}

function Acts({ incident, task }: { incident: IncidentView; task: TaskView }) {
  const t = useT();
  const [open, setOpen] = useState<Open>(null);
  const takeOn = useIncidentCommand<object>(incident.id, `/tasks/${task.id}/acknowledge`, undefined, t('tasks.takenOn'));
  const may = (act: string) => task.may.includes(act);
  const close = () => setOpen(null);
  const props = { incident, task, onClose: close };
  if (task.may.length === 0) return null;
  return (
    <>
      {open === null && (
        <div className="i-row i-task-acts">
          {may('acknowledge') && (
            <Button type="primary" loading={takeOn.busy} onClick={() => void takeOn.run({})}>
              {t('tasks.takeOn')}
            </Button>
          )}
          {may('progress') && <Button onClick={() => setOpen('progress')}>{t('tasks.report')}</Button>}
          {may('finish') && <Button onClick={() => setOpen('finish')}>{t('tasks.finish')}</Button>}
          {may('cancel') && (
            <Button type="text" onClick={() => setOpen('cancel')}>
              {t('tasks.cancel')}
            </Button>
          )}
        </div>
      )}
      <ProblemAlert error={takeOn.problem} title={t('problem.title')} />
      {open === 'progress' && <ProgressForm {...props} />}
      {open === 'finish' && <FinishForm {...props} />}
      {open === 'cancel' && <CancelTaskForm {...props} />}
    </>
  );
}
