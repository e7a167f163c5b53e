import { Alert, Button, Checkbox, Form, Input, Slider } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { IncidentView, TaskView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { Text } from '../room/fields';
import { useIncidentCommand } from '../room/useIncidentCommand';

interface Props {
  incident: IncidentView;
  task: TaskView;
  onClose: () => void;
}

/** 任务进展: percent, words, ticks. */
export function ProgressForm({ task, ...props }: Props) {
  const t = useT();
  return (
    <TaskForm<{ percent: number; text: string; done: number[] }>
      {...props}
      task={task}
      act="progress"
      initial={{ percent: task.percent, text: '', done: ticked(task) }}
      body={(v) => ({ percent: v.percent, text: v.text.trim() || null, done: task.checklist.length > 0 ? v.done : null })}
      submit={t('tasks.report')}
    >
      <Text name="text" label={t('tasks.progressText')} max={5000} lines={2} />
      <Form.Item name="percent" label={t('tasks.percent')}>
        <Slider min={0} max={100} step={5} ariaLabelForHandle={t('tasks.percent')} />
      </Form.Item>
      <Checks task={task} />
    </TaskForm>
  );
}

/** 完成任务, with its result. */
export function FinishForm({ task, ...props }: Props) {
  const t = useT();
  return (
    <TaskForm<{ result: string; done: number[] }>
      {...props}
      task={task}
      act="finish"
      initial={{ result: '', done: ticked(task) }}
      body={(v) => ({ result: v.result.trim(), done: task.checklist.length > 0 ? v.done : null })}
      submit={t('tasks.finish')}
    >
      <Text name="result" label={t('tasks.result')} required max={5000} lines={2} />
      <Checks task={task} />
    </TaskForm>
  );
}

/** 取消任务: the unit is told why. */
export function CancelTaskForm({ task, ...props }: Props) {
  const t = useT();
  return (
    <TaskForm<{ reason: string }>
      {...props}
      task={task}
      act="cancel"
      initial={{ reason: '' }}
      body={(v) => ({ reason: v.reason.trim() })}
      submit={t('tasks.cancelNamed', { title: task.title })}
    >
      <Form.Item
        name="reason"
        label={t('tasks.cancelReason')}
        rules={[{ required: true, whitespace: true, message: t('common.required', { field: t('tasks.cancelReason') }) }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </TaskForm>
  );
}

interface FormProps<V extends object> extends Props {
  act: 'progress' | 'finish' | 'cancel';
  initial: V;
  body: (values: V) => object;
  submit: string;
  children: ReactNode;
}

function TaskForm<V extends object>({ incident, task, act, initial, body, submit, onClose, children }: FormProps<V>) {
  const t = useT();
  const [form] = Form.useForm<V>();
  const command = useIncidentCommand<object>(incident.id, `/tasks/${task.id}/${act}`, onClose, t('room.done'));
  const allowed = task.may.includes(act);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form<V>
      form={form}
      layout="vertical"
      className="i-command"
      initialValues={initial}
      onFinish={() => void command.run(body(form.getFieldsValue(true) as V))}
    >
      {children}
      {!allowed && <Alert type="warning" showIcon title={t('room.rightGone')} />}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="i-row">
        <Button type="primary" htmlType="submit" loading={command.busy} disabled={!allowed}>
          {submit}
        </Button>
        <Button disabled={command.busy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function Checks({ task }: { task: TaskView }) {
  const t = useT();
  if (task.checklist.length === 0) return null;
  return (
    <Form.Item name="done" label={t('tasks.checklist')}>
      <Checkbox.Group className="i-task-boxes" options={task.checklist.map((item, i) => ({ value: i, label: item.text }))} />
    </Form.Item>
  );
}

function ticked(task: TaskView): number[] {
  return task.checklist.flatMap((item, i) => (item.done ? [i] : []));
}
