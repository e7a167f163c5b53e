import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/access/me';
import { families, keys } from '@/api/keys';
import type { CompilationReceiptState, CompilationRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useCommand } from '@/shared/useCommand';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { compilationsPath, startCompilation } from './compilations';

export default function CompilationsPage() {
  const t = useT();
  const office = useMay('information.compilations');
  const [filters, change] = useFilters('compilations', { search: '', unsigned: '' });
  const pages = usePages<CompilationRow>(keys.compilations(filters), compilationsPath, filters);
  return (
    <Page title={t('compilations.title')} extra={office && <Start />}>
      <div className="y-filters">
        <SearchBox label={t('compilations.search')} value={filters.search} onSearch={(search) => change({ search })} width={260} />
        {!office && (
          <Checkbox checked={filters.unsigned === 'true'} onChange={(event) => change({ unsigned: event.target.checked ? 'true' : '' })}>
            {t('compilations.unsigned')}
          </Checkbox>
        )}
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns()}
        width={820}
        empty={<Empty title={t('compilations.empty')} hint={t(office ? 'compilations.emptyOffice' : 'compilations.emptyHint')} />}
      />
    </Page>
  );
}

function Start() {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const start = useCommand(startCompilation, {
    onDone: (draft) => {
      void queries.invalidateQueries({ queryKey: families.compilations });
      void navigate(`/information/compilations/${draft.id}`);
    },
  });
  return (
    <Button type="primary" loading={start.busy} onClick={() => void start.run(null)}>
      {t('compilations.start')}
    </Button>
  );
}

function useColumns(): ColumnsType<CompilationRow> {
  const t = useT();
  return [
    {
      title: t('compilations.name'),
      dataIndex: 'title',
      render: (title: string, row) => (
        <>
          <Link className="y-link" to={`/information/compilations/${row.id}`} aria-label={t('compilations.open', { title })}>
            {title}
          </Link>
          {row.number && <div className="y-muted">{row.number}</div>}
        </>
      ),
    },
    {
      title: t('compilations.state'),
      key: 'state',
      width: 90,
      render: (_, row) =>
        row.state === 'draft' ? (
          <span className="y-state y-state-busy">● {t('compilations.draft')}</span>
        ) : (
          <span className="y-state y-state-done">✓ {t('compilations.issued')}</span>
        ),
    },
    { title: t('compilations.items'), dataIndex: 'items', width: 64, className: 'y-figures' },
    { title: t('compilations.issuedAt'), dataIndex: 'issuedAt', width: 110, render: (at: string | null) => <Time value={at} /> },
    {
      title: t('compilations.receipts'),
      key: 'receipts',
      width: 170,
      className: 'y-figures',
      render: (_, { receipts }) =>
        receipts.sent === 0 ? (
          '—'
        ) : (
          <>
            {t('compilations.receiptsOf', { signed: receipts.acknowledged, sent: receipts.sent })}
            {receipts.overdue > 0 && <div className="y-state-bad">! {t('compilations.overdueOf', { n: receipts.overdue })}</div>}
          </>
        ),
    },
    {
      title: t('compilations.mine'),
      dataIndex: 'mine',
      width: 90,
      render: (mine: CompilationReceiptState | null) => (mine ? <StateTag state={mine} /> : '—'),
    },
  ];
}
