import { Segmented } from 'antd';
import type { PlanLevel, PlanTask, PlanVersionView } from '@/api/types';
import { useT } from '@/i18n';
import { attachmentUrl } from '@/information/incidents/files';
import { LongText } from '@/information/incidents/room/LongText';
import { levelKey } from '@/information/incidents/words';
import { Empty } from '@/shared/Empty';
import { Time } from '@/shared/Time';
import { useSelected } from '@/shared/useSelected';
import { addresseeText, isDissolved } from './words';

/** A version as it is read: the levels, and per level who does what until when. */
export function PlanVersion({ version }: { version: PlanVersionView }) {
  const t = useT();
  const [chosen, choose] = useSelected('level');
  const level = version.levels.find((l) => l.level === chosen) ?? version.levels[0];
  return (
    <section className="y-stack" aria-label={t('plans.versionN', { n: version.number })}>
      {version.basis && (
        <div>
          <h2 className="y-h2">{t('plans.basis')}</h2>
          <LongText text={version.basis} />
        </div>
      )}
      <Files version={version} />
      <div className="y-muted">
        {version.publishedAt ? (
          <>
            {t('plans.publishedBy')} {version.publishedBy} <Time value={version.publishedAt} />
            {version.validFrom && ` · ${t('plans.validFrom')} ${version.validFrom}`}
          </>
        ) : (
          <>
            {t('plans.createdBy')} {version.createdBy} <Time value={version.createdAt} />
          </>
        )}
      </div>
      {level ? (
        <>
          <div className="p-scroll">
            <Segmented<string>
              aria-label={t('plans.levels')}
              value={level.level}
              onChange={choose}
              options={version.levels.map((l) => ({ value: l.level, label: `${t(levelKey(l.level))} ${l.tasks.length}` }))}
            />
          </div>
          <Level level={level} organizations={version.organizations} />
        </>
      ) : (
        <Empty title={t('plans.noLevels')} hint={t('plans.noLevelsHint')} />
      )}
    </section>
  );
}

function Files({ version }: { version: PlanVersionView }) {
  const t = useT();
  if (version.attachments.length === 0) return null;
  return (
    <ul className="p-files" aria-label={t('plans.files')}>
      {version.attachments.map((file) => (
        <li key={file.id}>
          <a href={attachmentUrl(file.id)} download={file.name}>
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

type Organizations = PlanVersionView['organizations'];

function Level({ level, organizations }: { level: PlanLevel; organizations: Organizations }) {
  const t = useT();
  return (
    <>
      <div className="p-conditions">
        <strong>{t('plans.conditions')}</strong> {level.conditions || '—'}
        {level.measures.length > 0 && (
          <ul>
            {level.measures.map((m) => (
              <li key={`${m.metric} ${m.operator} ${m.value}`} className="y-figures">
                {m.metric} {m.operator} {m.value} {m.unit}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ol className="p-tasks" aria-label={t('plans.tasks')}>
        {level.tasks.map((task) => (
          <Task key={task.key} task={task} organizations={organizations} />
        ))}
      </ol>
    </>
  );
}

function Task({ task, organizations }: { task: PlanTask; organizations: Organizations }) {
  const t = useT();
  return (
    <li>
      <div className="p-task-head">
        <strong>{task.title}</strong>
        {task.phase && <span className="y-muted">{task.phase}</span>}
        <span>
          {addresseeText(task.to, organizations, t)}
          {isDissolved(task.to, organizations) && <span className="y-warn"> ! {t('tasks.warn.dissolved')}</span>}
        </span>
        <span className="y-figures">{t('tasks.dueIn', { n: task.dueMinutes })}</span>
        {task.mandatory && <span className="y-muted">{t('tasks.mandatory')}</span>}
      </div>
      {task.text && <div>{task.text}</div>}
      {task.checklist.length > 0 && <div className="y-muted">☐ {task.checklist.join('　☐ ')}</div>}
      {task.capabilities.length > 0 && (
        <div className="y-muted">
          {t('tasks.needs')} {task.capabilities.map((c) => `${c.code} × ${c.quantity}${c.unit ?? ''}`).join('、')}
        </div>
      )}
    </li>
  );
}
