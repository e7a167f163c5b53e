import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useDispatchCommand } from './dispatch';

interface Props {
  path: string;
  /** What the form is called; without one it is part of the card it stands in. */
  label?: string;
  submit: string;
  done: string;
  first: object;
  /** Goes along with what is entered. */
  also?: object;
  onClose: () => void;
  children: ReactNode;
}

/** A command of the section with what it has to be told: errors stand at their fields, and closing changes nothing. */
export function CommandForm({ path, label, submit, done, first, also, onClose, children }: Props) {
  const t = useT();
  const [form] = Form.useForm() as [FormInstance<object>];
  const command = useDispatchCommand<object>(path, done, onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="d-form"
      {...(label ? { 'aria-label': label } : {})}
      initialValues={first}
      onFinish={(values) => void command.run({ ...values, ...also })}
    >
      {children}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {submit}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
