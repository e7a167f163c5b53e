import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { CommandForm } from '../CommandForm';
import { useCoordination } from '../dispatch';
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

function AskForm({ incidentId, asks, onClose }: { incidentId: string; asks: string[]; onClose: () => void }) {
  const t = useT();
  return (
    <CommandForm
      path="coordination"
      label={t('coordination.ask')}
      submit={t('coordination.ask')}
      done={t('coordination.asked')}
      first={{ organizationId: asks[0], text: '', minutes: 60 }}
      also={{ incidentId }}
      onClose={onClose}
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
    </CommandForm>
  );
}
