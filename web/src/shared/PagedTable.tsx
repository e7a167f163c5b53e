import { Button, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { ReactNode } from 'react';
import { useT } from '@/i18n';
import { ProblemAlert } from './ProblemAlert';
import type { Pages } from './usePages';

interface Props<T> {
  pages: Pages<T>;
  rowKey: keyof T & string;
  columns: ColumnsType<T>;
  empty: ReactNode;
  /** Width under which the table scrolls sideways. */
  width: number;
}

/** A server-paged table that grows on demand and says how much of it is shown. */
export function PagedTable<T extends object>({ pages, rowKey, columns, empty, width }: Props<T>) {
  return (
    <>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      <Table<T>
        rowKey={rowKey}
        size="small"
        loading={pages.isPending}
        dataSource={pages.rows}
        columns={columns}
        pagination={false}
        scroll={{ x: width }}
        locale={{ emptyText: pages.isPending ? ' ' : empty }}
      />
      <PagesFooter pages={pages} />
    </>
  );
}

export function PagesFooter<T>({ pages }: { pages: Pages<T> }) {
  const t = useT();
  if (pages.rows.length === 0) return null;
  return (
    <div className="y-list-foot">
      <span className="y-muted y-figures">
        {t('common.shown', { n: pages.rows.length })}
        {pages.total !== null && ` / ${t('common.total', { n: pages.total })}`}
      </span>
      {pages.hasMore && (
        <Button size="small" loading={pages.isFetchingMore} onClick={pages.loadMore}>
          {t('common.loadMore')}
        </Button>
      )}
    </div>
  );
}
