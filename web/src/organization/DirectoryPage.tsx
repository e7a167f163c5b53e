import { Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import type { DirectoryRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { useFilters } from '@/shared/useFilters';
import { DirectoryCard } from './DirectoryCard';
import { useDirectory, useHeadquarters } from './queries';
import './directory.css';

type Filters = { search: string; headquarters: string; missing: string };

const groups: [TextKey, (row: DirectoryRow) => boolean][] = [
  ['directory.group.headquarters', (row) => row.number !== null],
  ['directory.group.memberUnit', (row) => row.number === null && row.kind === 'memberUnit'],
  ['directory.group.county', (row) => row.kind === 'county'],
  ['directory.group.other', (row) => row.number === null && row.kind !== 'memberUnit' && row.kind !== 'county'],
];

export default function DirectoryPage() {
  const t = useT();
  const [filters, change] = useFilters<Filters>('directory', { search: '', headquarters: '', missing: '' });
  const directory = useDirectory(filters.search);
  const rows = useMemo(() => (directory.data ?? []).filter((row) => isWanted(row, filters)), [directory.data, filters]);
  const missing = directory.data?.filter((row) => row.liaisonMissing).length ?? 0;
  return (
    <Page
      title={t('directory.title')}
      extra={missing > 0 && <span className="y-warn">! {t('directory.missingCount', { n: missing })}</span>}
    >
      <DirectoryFilters filters={filters} change={change} />
      <ProblemAlert error={directory.error} onRetry={() => void directory.refetch()} />
      {directory.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {directory.data && rows.length === 0 && <Empty title={t('directory.empty')} hint={t('directory.emptyHint')} />}
      {groups.map(([title, belongs]) => (
        <Group key={title} title={t(title)} rows={rows.filter(belongs)} />
      ))}
    </Page>
  );
}

function isWanted(row: DirectoryRow, { headquarters, missing }: Filters): boolean {
  const member = headquarters === '' || row.organizationId === headquarters || row.headquartersIds.includes(headquarters);
  return member && (missing === '' || row.liaisonMissing);
}

function DirectoryFilters({ filters, change }: { filters: Filters; change: (part: Partial<Filters>) => void }) {
  const t = useT();
  const headquarters = useHeadquarters().data ?? [];
  return (
    <div className="y-filters">
      <SearchBox label={t('directory.search')} value={filters.search} onSearch={(search) => change({ search })} width={260} />
      <Select
        aria-label={t('directory.ofHeadquarters')}
        value={filters.headquarters}
        onChange={(id) => change({ headquarters: id })}
        style={{ width: 220 }}
        options={[
          { value: '', label: t('directory.allHeadquarters') },
          ...headquarters.map((one) => ({ value: one.id, label: one.shortName })),
        ]}
      />
      <Checkbox checked={filters.missing !== ''} onChange={(event) => change({ missing: event.target.checked ? '1' : '' })}>
        {t('directory.missingOnly')}
      </Checkbox>
    </div>
  );
}

function Group({ title, rows }: { title: string; rows: DirectoryRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="y-h2">
        {title} <span className="y-muted y-figures">{rows.length}</span>
      </h2>
      <div className="y-directory">
        {rows.map((row) => (
          <DirectoryCard key={row.organizationId} row={row} />
        ))}
      </div>
    </section>
  );
}
