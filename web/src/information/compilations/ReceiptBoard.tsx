import { Select, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { CompilationReceiptRow, CompilationReceiptState, CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useSelected } from '@/shared/useSelected';
import { useReceipts } from './compilations';

const states: CompilationReceiptState[] = ['overdue', 'sent', 'seen', 'acknowledged'];
const figures = ['sent', 'seen', 'acknowledged', 'late', 'overdue'] as const;

/** Who has read and signed, and who has not: each figure counts rows of the table. */
export function ReceiptBoard({ view }: { view: CompilationView }) {
  const t = useT();
  const receipts = useReceipts(view.id);
  const [state, select] = useSelected('state');
  const rows = (receipts.data ?? []).filter((row) => state === null || row.state === state);
  return (
    <>
      <dl className="c-figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`compilations.figure.${name}`)}</dt>
            <dd className={name === 'overdue' && view.receipts.overdue > 0 ? 'y-figures y-state-bad' : 'y-figures'}>
              {view.receipts[name]}
            </dd>
          </div>
        ))}
      </dl>
      <div className="y-filters">
        <Select
          aria-label={t('compilations.boardFilter')}
          value={state ?? ''}
          onChange={(next) => select(next || null)}
          style={{ width: 140 }}
          options={[{ value: '', label: t('compilations.boardAll') }, ...states.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
      </div>
      <ProblemAlert error={receipts.error} onRetry={() => void receipts.refetch()} />
      <Table<CompilationReceiptRow>
        rowKey="organizationId"
        size="small"
        loading={receipts.isPending}
        dataSource={rows}
        columns={useColumns()}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: receipts.isPending ? ' ' : <Empty title={t('compilations.boardEmpty')} /> }}
      />
    </>
  );
}

function useColumns(): ColumnsType<CompilationReceiptRow> {
  const t = useT();
  return [
    {
      title: t('compilations.boardUnit'),
      dataIndex: 'name',
      render: (name: string, row) => (
        <>
          {name} <span className="y-muted">{t(`kind.${row.kind}`)}</span>
          {row.liaisonMissing && row.kind === 'memberUnit' && <span className="y-warn"> ! {t('compilations.noLiaison')}</span>}
        </>
      ),
    },
    {
      title: t('compilations.boardState'),
      dataIndex: 'state',
      width: 90,
      render: (state: CompilationReceiptState) => <StateTag state={state} />,
    },
    { title: t('compilations.boardSeen'), key: 'seen', width: 150, render: (_, row) => <Act at={row.seenAt} by={row.seenBy} /> },
    {
      title: t('compilations.boardSigned'),
      key: 'signed',
      width: 170,
      render: (_, row) => (
        <>
          <Act at={row.acknowledgedAt} by={row.acknowledgedBy} />
          {row.late && <span className="y-state-bad"> ! {t('compilations.lateMark')}</span>}
        </>
      ),
    },
    { title: t('compilations.boardReminded'), dataIndex: 'remindedAt', width: 110, render: (at: string | null) => <Time value={at} /> },
    {
      title: t('compilations.boardPhone'),
      dataIndex: 'dutyPhones',
      width: 140,
      className: 'y-figures',
      render: (phones: string[]) => phones.join('、') || '—',
    },
  ];
}

function Act({ at, by }: { at: string | null; by: string | null }) {
  return (
    <>
      <Time value={at} />
      {by && <span className="y-muted"> {by}</span>}
    </>
  );
}
