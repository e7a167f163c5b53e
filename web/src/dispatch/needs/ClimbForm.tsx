import { Button, Form } from 'antd';
import { useEffect } from 'react';
import type { NeedView, Rung } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useDispatchCommand } from '../dispatch';

interface Values {
  reason: string;
  approver?: string;
}

/** The next rung of the ladder: opened by the general headquarters, asked for by the others. */
export function ClimbForm({ need, rung, onClose }: { need: NeedView; rung: Rung; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const opens = need.may.includes('climb');
  const command = useDispatchCommand<object>(
    `needs/${need.id}/climb`,
    t(opens ? 'needs.climb.opensDone' : 'needs.climb.askedDone'),
    onClose,
  );
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="d-form"
      initialValues={{ reason: '', approver: '' }}
      onFinish={(values) => void command.run({ rung, reason: values.reason, approver: values.approver || null })}
    >
      <Text name="reason" label={t('needs.climb.reason')} required max={500} />
      {opens && <Text name="approver" label={t('needs.climb.approver')} required max={64} />}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t(opens ? 'needs.climb.open' : 'needs.climb.ask', { rung: t(`needs.rung.${rung}`) })}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
