import { Select, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { keys } from '@/api/keys';
import type { AccountRow, AccountState } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';

export function AccountList({ onOpen }: { onOpen: (row: AccountRow) => void }) {
  const t = useT();
  const [filters, change] = useFilters('accounts', { search: '', state: '' });
  const pages = usePages<AccountRow>(keys.accounts(filters), '/api/access/accounts', filters);
  const states: AccountState[] = ['active', 'locked', 'disabled'];
  return (
    <>
      <div className="y-filters">
        <SearchBox label={t('accounts.search')} value={filters.search} onSearch={(search) => change({ search })} width={260} />
        <Select
          aria-label={t('accounts.state')}
          value={filters.state}
          onChange={(state) => change({ state })}
          style={{ width: 120 }}
          options={[{ value: '', label: t('common.all') }, ...states.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(onOpen)}
        width={860}
        empty={<Empty title={t('accounts.empty')} hint={t('accounts.emptyHint')} />}
      />
    </>
  );
}

function useColumns(onOpen: (row: AccountRow) => void): ColumnsType<AccountRow> {
  const t = useT();
  return [
    {
      title: t('accounts.userName'),
      dataIndex: 'userName',
      render: (name: string, row) => (
        <button type="button" className="y-plain-button" aria-label={t('accounts.open', { name })} onClick={() => onOpen(row)}>
          {name}
        </button>
      ),
    },
    { title: t('accounts.displayName'), dataIndex: 'displayName' },
    { title: t('accounts.phone'), dataIndex: 'phone', render: (phone: string | null) => phone ?? '—' },
    {
      title: t('accounts.state'),
      dataIndex: 'state',
      render: (state: AccountState, row) => (
        <>
          <StateTag state={state} /> {row.mustChangePassword && <Tag>{t('accounts.mustChange')}</Tag>}
        </>
      ),
    },
    { title: t('accounts.grants'), key: 'grants', render: (_, row) => <Grants row={row} /> },
    {
      title: t('accounts.lastSignInAt'),
      dataIndex: 'lastSignInAt',
      render: (at: string | null) => (at ? <Time value={at} /> : <span className="y-muted">{t('accounts.never')}</span>),
    },
  ];
}

function Grants({ row }: { row: AccountRow }) {
  const t = useT();
  if (row.grants.length === 0) return <span className="y-warn">{t('accounts.noGrant')}</span>;
  return row.grants.map((grant) => (
    <div key={grant.id}>
      {grant.organizationName} · {grant.roleTitle}
    </div>
  ));
}
