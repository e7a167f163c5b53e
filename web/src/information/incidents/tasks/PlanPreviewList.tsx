import { Select } from 'antd';
import type { PlanNotice, PlanPreview, PreviewTask } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Time } from '@/shared/Time';
import { OrganizationPicker } from '../../OrganizationPicker';
import { type Changes, nameOf } from './changes';
import { warningKey } from './words';

interface Props {
  preview: PlanPreview;
  changes: Changes;
  onChange: (changes: Changes) => void;
}

/** What would go to whom, and what would end: seen before it is confirmed. */
export function PlanPreviewList({ preview, changes, onChange }: Props) {
  const t = useT();
  const change = (task: PreviewTask, to: Changes[string] | null) => {
    const { [nameOf(task)]: _, ...others } = changes;
    onChange(to === null ? others : { ...others, [nameOf(task)]: to });
  };
  const lines = { changes, onChange: change };
  return (
    <div className="i-preview">
      {preview.unplaced.length > 0 && (
        <section aria-label={t('tasks.unplaced')} className="i-preview-warn">
          <h3>
            ⚠ {t('tasks.unplaced')} {preview.unplaced.length}
          </h3>
          <ul>
            {preview.unplaced.map((task) => (
              <Line key={nameOf(task)} task={task} {...lines} placed={false} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('tasks.toGive')}>
        <h3>{t('tasks.toGiveN', { units: preview.notices.length, tasks: preview.notices.reduce((sum, n) => sum + n.tasks.length, 0) })}</h3>
        {preview.notices.map((notice) => (
          <Notice key={notice.organizationId} notice={notice} minutes={preview.acknowledgeMinutes} {...lines} />
        ))}
      </section>
      <Others title="tasks.kept" tasks={preview.kept} />
      <Others title="tasks.ended" tasks={preview.ended} />
    </div>
  );
}

interface LineProps {
  changes: Changes;
  onChange: (task: PreviewTask, to: Changes[string] | null) => void;
}

function Notice({ notice, minutes, ...lines }: { notice: PlanNotice; minutes: number } & LineProps) {
  const t = useT();
  return (
    <div className="i-preview-unit">
      <div className="i-spread">
        <strong>{notice.name}</strong>
        <span>
          {notice.newParty && <span className="y-muted">{t('tasks.newParty')} </span>}
          {notice.liaisonMissing && <span className="i-warn">⚠ {t('room.liaisonMissing')}</span>}
        </span>
      </div>
      <div className="y-muted">{t('tasks.noticeText', { text: notice.text, n: minutes })}</div>
      <ul>
        {notice.tasks.map((task) => (
          <Line key={nameOf(task)} task={task} {...lines} placed />
        ))}
      </ul>
    </div>
  );
}

type Course = 'plan' | 'instead' | 'skip';

function Line({ task, changes, onChange, placed }: { task: PreviewTask; placed: boolean } & LineProps) {
  const t = useT();
  const change = changes[nameOf(task)];
  const course: Course | null = change ? (change.skip ? 'skip' : 'instead') : placed ? 'plan' : null;
  const courses: [Course, TextKey][] = [
    ...(placed ? ([['plan', 'tasks.asPlanned']] as [Course, TextKey][]) : []),
    ['instead', 'tasks.instead'],
    ...(placed && task.mandatory ? [] : ([['skip', 'tasks.skip']] as [Course, TextKey][])),
  ];
  return (
    <li className={course === 'skip' ? 'i-preview-skip' : undefined}>
      <div className="i-spread">
        <span>
          {task.title}
          {!placed && <span className="y-muted">（{task.meant}）</span>}
          {task.mandatory && <span className="y-muted"> {t('tasks.mandatory')}</span>}
          {task.warnings
            .filter((w) => w !== 'liaison-missing')
            .map((w) => (
              <span key={w} className="i-warn">
                {' '}
                ⚠ {t(warningKey(w))}
              </span>
            ))}
        </span>
        <span className="i-row">
          <span className="y-figures y-muted">
            {t('tasks.dueIn', { n: task.dueMinutes })} <Time value={task.dueAt} />
          </span>
          <Select<Course | null>
            size="small"
            className="i-preview-course"
            aria-label={t('tasks.courseOf', { title: task.title })}
            placeholder={t('tasks.choose')}
            value={course}
            onChange={(next) => onChange(task, next === 'plan' || next === null ? null : { skip: next === 'skip', insteadId: null })}
            options={courses.map(([value, label]) => ({ value, label: t(label) }))}
          />
        </span>
      </div>
      {course === 'instead' && (
        <OrganizationPicker
          aria-label={t('tasks.insteadOf', { title: task.title })}
          className="i-full"
          placeholder={t('tasks.insteadPick')}
          value={change?.insteadId ?? null}
          onChange={(insteadId) => onChange(task, { skip: false, insteadId })}
        />
      )}
    </li>
  );
}

function Others({ title, tasks }: { title: 'tasks.kept' | 'tasks.ended'; tasks: PreviewTask[] }) {
  const t = useT();
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t(title)}>
      <h3>
        {t(title)} {tasks.length}
      </h3>
      <ul>
        {tasks.map((task) => (
          <li key={nameOf(task)}>
            {task.meant}：{task.title}
          </li>
        ))}
      </ul>
    </section>
  );
}
