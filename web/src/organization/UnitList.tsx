import { Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { keys } from '@/api/keys';
import type { OrganizationKind, UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useHeadquarters } from './queries';
import { enteredKinds } from './units';

export function UnitList({ onOpen }: { onOpen: (row: UnitRow) => void }) {
  const t = useT();
  const [filters, change] = useFilters('units', { search: '', headquartersId: '', kind: '' });
  const pages = usePages<UnitRow>(keys.units(filters), '/api/organization/units', filters);
  const headquarters = useHeadquarters().data ?? [];
  return (
    <>
      <div className="y-filters">
        <SearchBox label={t('units.search')} value={filters.search} onSearch={(search) => change({ search })} width={240} />
        <Select
          aria-label={t('units.headquarters')}
          value={filters.headquartersId}
          onChange={(headquartersId) => change({ headquartersId })}
          style={{ width: 220 }}
          options={[
            { value: '', label: t('directory.allHeadquarters') },
            ...headquarters.map((one) => ({ value: one.id, label: one.shortName })),
          ]}
        />
        <Select
          aria-label={t('units.kind')}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
          style={{ width: 130 }}
          options={[{ value: '', label: t('units.allKinds') }, ...enteredKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        />
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(onOpen)}
        width={960}
        empty={<Empty title={t('units.empty')} hint={t('units.emptyHint')} />}
      />
    </>
  );
}

function useColumns(onOpen: (row: UnitRow) => void): ColumnsType<UnitRow> {
  const t = useT();
  const headquarters = useHeadquarters().data ?? [];
  const shortName = (id: string) => headquarters.find((one) => one.id === id)?.shortName ?? '';
  return [
    { title: t('units.code'), dataIndex: 'code', className: 'y-mono' },
    {
      title: t('units.name'),
      dataIndex: 'name',
      render: (name: string, row) => (
        <button type="button" className="y-plain-button" aria-label={t('units.open', { name })} onClick={() => onOpen(row)}>
          {name}
        </button>
      ),
    },
    { title: t('units.kind'), dataIndex: 'kind', render: (kind: OrganizationKind) => t(`kind.${kind}`) },
    {
      title: t('units.dutyPhones'),
      dataIndex: 'dutyPhones',
      className: 'y-figures',
      render: (phones: string[]) => phones.join('、') || '—',
    },
    { title: t('units.headquarters'), dataIndex: 'headquartersIds', render: (ids: string[]) => ids.map(shortName).join('、') || '—' },
    {
      title: t('directory.liaison'),
      key: 'liaison',
      render: (_, row) => (row.liaisonMissing ? <span className="y-warn">! {t('directory.missing')}</span> : '✓'),
    },
    {
      title: t('units.state'),
      key: 'state',
      render: (_, row) => (row.dissolved ? <span className="y-muted">{t('units.dissolved')}</span> : t('units.inForce')),
    },
  ];
}
