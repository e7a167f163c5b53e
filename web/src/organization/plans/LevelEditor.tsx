import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { PlanLevel, PlanMeasure, PlanTask, PlanVersionView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Labelled } from '@/shared/Labelled';
import { copiedTo, errorsAt, moved, newKey, newTask } from './draft';
import { TaskEditor } from './TaskEditor';

interface Props {
  levels: PlanLevel[];
  level: PlanLevel;
  /** How the platform names it in what it refuses. */
  path: string;
  organizations: PlanVersionView['organizations'];
  errors: Record<string, string[]>;
  onChange: (level: PlanLevel) => void;
  onLevels: (levels: PlanLevel[]) => void;
}

/** One level: when it starts, and its tasks in order. */
export function LevelEditor({ levels, level, path, organizations, errors, onChange, onLevels }: Props) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const setTasks = (tasks: PlanTask[]) => onChange({ ...level, tasks });
  const add = () => {
    const task = newTask(levels);
    setTasks([...level.tasks, task]);
    setOpen(task.key);
  };
  return (
    <div className="y-stack">
      <Labelled label={t('plans.conditions')} className="p-field">
        <Input.TextArea
          value={level.conditions}
          maxLength={3000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          status={errorsAt(errors, `${path}.conditions`).length > 0 ? 'error' : ''}
          onChange={(e) => onChange({ ...level, conditions: e.target.value })}
        />
      </Labelled>
      <Measures measures={level.measures} onChange={(measures) => onChange({ ...level, measures })} />
      <h3 className="y-h2">{t('plans.tasksN', { n: level.tasks.length })}</h3>
      {level.tasks.length === 0 && <Empty title={t('plans.noTasks')} hint={t('plans.noTasksHint')} />}
      <ol className="p-edit-tasks">
        {level.tasks.map((task, i) => (
          <TaskEditor
            key={task.key}
            task={task}
            levels={levels}
            level={level.level}
            organizations={organizations}
            errors={errorsAt(errors, `${path}.tasks[${i}]`)}
            open={open === task.key}
            onOpen={(yes) => setOpen(yes ? task.key : null)}
            onChange={(next) => setTasks(level.tasks.map((one, at) => (at === i ? next : one)))}
            onMove={(by) => setTasks(moved(level.tasks, i, by))}
            onRemove={() => setTasks(level.tasks.filter((_, at) => at !== i))}
            onDuplicate={() => setTasks([...level.tasks.slice(0, i + 1), { ...task, key: newKey(levels) }, ...level.tasks.slice(i + 1)])}
            onCopy={(to) => onLevels(copiedTo(levels, to, task))}
          />
        ))}
      </ol>
      <div>
        <Button onClick={add}>+ {t('plans.addTask')}</Button>
      </div>
    </div>
  );
}

const operators = ['>=', '>', '<=', '<', '='];

function Measures({ measures, onChange }: { measures: PlanMeasure[]; onChange: (measures: PlanMeasure[]) => void }) {
  const t = useT();
  const set = (index: number, part: Partial<PlanMeasure>) => onChange(measures.map((m, i) => (i === index ? { ...m, ...part } : m)));
  return (
    <div className="p-measures">
      {measures.map((m, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a measure has no name of its own and is only changed in place
        <div key={i} className="p-acts">
          <Input
            aria-label={t('plans.metric')}
            placeholder={t('plans.metric')}
            value={m.metric}
            maxLength={60}
            style={{ width: 200 }}
            onChange={(e) => set(i, { metric: e.target.value })}
          />
          <Select
            aria-label={t('plans.operator')}
            value={m.operator}
            style={{ width: 70 }}
            options={operators.map((value) => ({ value, label: value }))}
            onChange={(operator) => set(i, { operator })}
          />
          <InputNumber<number>
            aria-label={t('plans.value')}
            value={m.value}
            onChange={(value) => set(i, { value: value ?? 0 })}
            style={{ width: 110 }}
          />
          <Input
            aria-label={t('plans.unit')}
            placeholder={t('plans.unit')}
            value={m.unit ?? ''}
            maxLength={20}
            style={{ width: 80 }}
            onChange={(e) => set(i, { unit: e.target.value || null })}
          />
          <Button size="small" onClick={() => onChange(measures.filter((_, at) => at !== i))}>
            {t('common.delete')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...measures, { metric: '', operator: '>=', value: 0, unit: null }])}>
          + {t('plans.addMeasure')}
        </Button>
      </div>
    </div>
  );
}
