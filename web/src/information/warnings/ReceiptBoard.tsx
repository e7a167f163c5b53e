import { Button, Form, Input, Modal, Select, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import type { WarningReceiptRow, WarningView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useSelected } from '@/shared/useSelected';
import { useStep } from './WarningActs';
import { useReceipts } from './warnings';

const states = ['overdue', 'sent', 'seen', 'acknowledged'] as const;

/** Who has signed for the warning, who has not, and who is to be called. */
export function ReceiptBoard({ view }: { view: WarningView }) {
  const t = useT();
  const receipts = useReceipts(view.id);
  const [state, select] = useSelected('state');
  const [unit] = useSelected('unit');
  const [calling, call] = useState<WarningReceiptRow | null>(null);
  const rows = receipts.data?.filter((row) => !state || row.state === state);
  return (
    <>
      <div className="y-filters">
        <Select
          aria-label={t('warnings.boardState')}
          value={state ?? ''}
          onChange={(next) => select(next || null)}
          style={{ width: 140 }}
          options={[{ value: '', label: t('warnings.boardAll') }, ...states.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
      </div>
      <ProblemAlert error={receipts.error} onRetry={() => void receipts.refetch()} />
      <Table<WarningReceiptRow>
        rowKey="organizationId"
        size="small"
        loading={receipts.isPending}
        dataSource={rows}
        rowClassName={(row) => (row.organizationId === unit ? 'w-asked' : '')}
        columns={useColumns(view.may.includes('call') ? call : null)}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: receipts.isPending ? ' ' : <Empty title={t('warnings.boardEmpty')} /> }}
      />
      {calling && <CallForm view={view} row={calling} onClose={() => call(null)} />}
    </>
  );
}

function useColumns(call: ((row: WarningReceiptRow) => void) | null): ColumnsType<WarningReceiptRow> {
  const t = useT();
  return [
    { title: t('warnings.unit'), dataIndex: 'name', width: 130 },
    {
      title: t('warnings.boardState'),
      dataIndex: 'state',
      width: 90,
      render: (state: WarningReceiptRow['state']) => <StateTag state={state} />,
    },
    { title: t('warnings.seen'), dataIndex: 'seenAt', width: 110, responsive: ['md'], render: (at: string | null) => <Time value={at} /> },
    {
      title: t('warnings.receipts'),
      key: 'signed',
      width: 190,
      render: (_, row) => (
        <>
          <Time value={row.acknowledgedAt} /> {row.acknowledgedBy && <span className="y-muted">{row.acknowledgedBy}</span>}
          {row.late && <span className="y-state-bad"> ! {t('warnings.late')}</span>}
        </>
      ),
    },
    {
      title: t('warnings.escalation'),
      responsive: ['md'],
      dataIndex: 'escalation',
      width: 110,
      render: (step: WarningReceiptRow['escalation']) => (step ? t(`warnings.step.${step}`) : '—'),
    },
    {
      title: t('warnings.phones'),
      responsive: ['sm'],
      dataIndex: 'dutyPhones',
      width: 130,
      className: 'y-figures',
      render: (phones: string[]) => phones.join('、') || '—',
    },
    {
      title: t('warnings.call'),
      key: 'call',
      width: 150,
      render: (_, row) => (
        <div className="y-row">
          {row.calledAt ? (
            <span className="y-state y-state-done">
              ✓ {t('warnings.called')} <Time value={row.calledAt} />
            </span>
          ) : (
            row.call && <span className="y-state y-state-bad">! {t('warnings.callNeeded')}</span>
          )}
          {call && !row.calledAt && (row.call || row.state === 'overdue') && (
            <Button size="small" aria-label={`${t('warnings.callRecord')}：${row.name}`} onClick={() => call(row)}>
              {t('warnings.callRecord')}
            </Button>
          )}
        </div>
      ),
    },
  ];
}

interface Call {
  phone: string;
  person?: string;
}

function CallForm({ view, row, onClose }: { view: WarningView; row: WarningReceiptRow; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Call>();
  const record = useStep(t('warnings.callSaved'), onClose);
  const say = async (reached: boolean) => {
    const call = await form.validateFields().catch(() => null);
    if (call) void record.run({ id: view.id, step: 'calls', body: { organizationId: row.organizationId, ...call, reached } });
  };
  return (
    <Modal
      open
      title={`${t('warnings.callRecord')}：${row.name}`}
      onCancel={onClose}
      footer={[
        <Button key="missed" loading={record.busy} onClick={() => void say(false)}>
          {t('warnings.callMissed')}
        </Button>,
        <Button key="reached" type="primary" loading={record.busy} onClick={() => void say(true)}>
          {t('warnings.callReached')}
        </Button>,
      ]}
    >
      <Form form={form} layout="vertical" initialValues={{ phone: row.dutyPhones[0] ?? '' }}>
        <Form.Item name="phone" label={t('warnings.callPhone')} rules={[{ required: true, message: t('warnings.needText') }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="person" label={t('warnings.callPerson')}>
          <Input maxLength={64} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
