import { Button, Form, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCoordination, useDispatchCommand } from '../dispatch';
import { CoordinationCard } from './CoordinationCard';

/** 协调事项 of one incident. */
export function CoordinationPanel({ incidentId }: { incidentId: string }) {
  const t = useT();
  const board = useCoordination(incidentId);
  const [asking, ask] = useState(false);
  if (!board.data) return board.isError ? <ProblemAlert error={board.error} onRetry={() => void board.refetch()} /> : null;
  const { items, asks } = board.data;
  if (items.length === 0 && asks.length === 0) return null;
  return (
    <section aria-label={t('coordination.title')}>
      <h3 className="d-heading">{t('coordination.title')}</h3>
      {asks.length > 0 && !asking && (
        <div className="d-acts">
          <Button onClick={() => ask(true)}>{t('coordination.ask')}</Button>
        </div>
      )}
      {asking && <AskForm incidentId={incidentId} asks={asks} onClose={() => ask(false)} />}
      <ul className="d-list" aria-label={t('coordination.list')}>
        {items.map((item) => (
          <CoordinationCard key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

interface Values {
  organizationId?: string;
  ownerId: string;
  text: string;
  minutes: number;
}

function AskForm({ incidentId, asks, onClose }: { incidentId: string; asks: string[]; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const command = useDispatchCommand<object>('coordination', t('coordination.asked'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="d-form"
      aria-label={t('coordination.ask')}
      initialValues={{ organizationId: asks[0], text: '', minutes: 60 }}
      onFinish={(values) => void command.run({ ...values, incidentId })}
    >
      <div className="d-fields">
        {asks.length > 1 && (
          <Form.Item name="organizationId" label={t('needs.organization')}>
            <OrganizationPicker only={(o) => asks.includes(o.id)} />
          </Form.Item>
        )}
        <Form.Item
          name="ownerId"
          label={t('coordination.owner')}
          rules={[{ required: true, message: t('common.required', { field: t('coordination.owner') }) }]}
        >
          <OrganizationPicker only={(o) => !asks.includes(o.id)} />
        </Form.Item>
        <Form.Item name="minutes" label={t('coordination.minutes')}>
          <InputNumber min={5} max={10080} precision={0} />
        </Form.Item>
      </div>
      <Text name="text" label={t('coordination.text')} required max={500} />
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('coordination.ask')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
