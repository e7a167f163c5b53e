import { Alert, Button, Form } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { ChangedNotice } from './ChangedNotice';
import { changedMeanwhile, useIncidentCommand } from './useIncidentCommand';

interface Props<V extends object> {
  incident: IncidentView;
  /** The right as `may` names it; when it goes away the form stays readable but cannot be sent. */
  right: string;
  path: string;
  initial: V;
  body: (values: V, version: number) => object;
  submit: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form that sends one command: field errors on the fields, a refusal in words, and a change by others shown before it is overridden. */
export function CommandForm<V extends object>({ incident, right, path, initial, body, submit, onClose, children }: Props<V>) {
  const t = useT();
  const [form] = Form.useForm<V>();
  const [version] = useState(incident.version);
  const command = useIncidentCommand<object>(incident.id, path, onClose, t('room.done'));
  const changed = changedMeanwhile(command.problem);
  const allowed = incident.may.includes(right);

  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);

  return (
    <Form<V>
      form={form}
      layout="vertical"
      className="i-command"
      initialValues={initial}
      requiredMark
      scrollToFirstError
      onFinish={() => void command.run(body(form.getFieldsValue(true) as V, version))}
    >
      {children}
      {!allowed && <Alert type="warning" showIcon title={t('room.rightGone')} />}
      {changed && (
        <ChangedNotice
          changed={changed}
          busy={command.busy}
          onGoOn={() => void command.run(body(form.getFieldsValue(true) as V, changed.currentVersion))}
        />
      )}
      {!changed && <ProblemAlert error={command.problem} title={t('problem.title')} />}
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
