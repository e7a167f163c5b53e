import { Alert, Table } from 'antd';
import type { ImportError, ImportResult } from '@/api/types';
import { useT } from '@/i18n';

/** What an import did; what a refusal means may be said in other words than the usual. */
export function ImportOutcome({ outcome, refused }: { outcome: ImportResult; refused?: string }) {
  const t = useT();
  const { rows, added, updated, unchanged, errors } = outcome;
  return (
    <div className="y-stack">
      <Alert
        role="status"
        showIcon
        type={!outcome.applied ? 'error' : errors.length > 0 ? 'warning' : 'success'}
        title={outcome.applied ? t('import.applied', { rows, added, updated, unchanged }) : (refused ?? t('import.refused'))}
      />
      {errors.length > 0 && (
        <Table<ImportError>
          size="small"
          rowKey={(error) => `${error.row}-${error.column}-${error.message}`}
          title={() => t('import.errors', { n: errors.length })}
          dataSource={errors}
          pagination={errors.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          columns={[
            { title: t('import.row'), dataIndex: 'row', width: 64, className: 'y-figures' },
            { title: t('import.column'), dataIndex: 'column', width: 140 },
            { title: t('import.message'), dataIndex: 'message' },
          ]}
        />
      )}
    </div>
  );
}
