import { Button, Form, InputNumber } from 'antd';
import { useEffect } from 'react';
import type { NeedView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useDispatchCommand } from '../dispatch';

interface Values {
  from: string;
  quantity: number;
  reason: string;
  approver: string;
}

/** 请求外部支援: the superior or a neighbor is asked for what the city cannot give. */
export function AskOutside({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const command = useDispatchCommand<Values>(`needs/${need.id}/supports`, t('supports.asked'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  const gap = Math.max(1, need.quantity - need.committed - need.done);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="d-form"
      aria-label={t('supports.ask')}
      initialValues={{ from: '', quantity: gap, reason: '', approver: '' }}
      onFinish={(values) => void command.run(values)}
    >
      <div className="d-fields">
        <Text name="from" label={t('supports.from')} required max={64} />
        <Form.Item
          name="quantity"
          label={t('needs.quantity')}
          rules={[{ required: true, message: t('common.required', { field: t('needs.quantity') }) }]}
        >
          <InputNumber min={1} max={1000000} precision={0} />
        </Form.Item>
      </div>
      <Text name="reason" label={t('needs.climb.reason')} required max={500} />
      <Text name="approver" label={t('needs.climb.approver')} required max={64} />
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('supports.ask')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
