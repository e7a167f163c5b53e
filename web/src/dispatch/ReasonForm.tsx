import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useDispatchCommand } from './dispatch';

interface Props {
  path: string;
  label: string;
  submit: string;
  done: string;
  onClose: () => void;
}

/** A step that has to say why. */
export function ReasonForm({ path, label, submit, done, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<{ reason: string }>();
  const command = useDispatchCommand<{ reason: string }>(path, done, onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="d-form"
      initialValues={{ reason: '' }}
      onFinish={({ reason }) => void command.run({ reason })}
    >
      <Text name="reason" label={label} required max={500} />
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
