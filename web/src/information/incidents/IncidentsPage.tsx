import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/access/me';
import { keys } from '@/api/keys';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { ExportButton } from './list/ExportButton';
import { defaultFilter, queryOf } from './list/filter';
import { IncidentFilters } from './list/IncidentFilters';
import { IncidentTable } from './list/IncidentTable';
import './incidents.css';

export default function IncidentsPage() {
  const t = useT();
  const mayReport = useMay('information.incidents.report');
  const [filter, setFilter] = useFilters('incidents', defaultFilter);
  const query = useMemo(() => queryOf(filter), [filter]);
  const pages = usePages<IncidentRow>(keys.incidents(query), '/api/information/incidents', query);

  const report = mayReport && (
    <Link to="/information/incidents/new">
      <Button type="primary" icon={<PlusOutlined />}>
        {t('incidents.report')}
      </Button>
    </Link>
  );
  return (
    <Page title={t('incidents.title')} fill extra={report}>
      <IncidentFilters filter={filter} onChange={setFilter}>
        <span className="y-muted y-figures" role="status">
          {pages.total !== null && t('common.total', { n: pages.total })}
          {pages.total !== null && pages.rows.length < pages.total && ` · ${t('common.shown', { n: pages.rows.length })}`}
        </span>
        <ExportButton rows={pages.rows} />
      </IncidentFilters>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      {!pages.error && !pages.isPending && pages.rows.length === 0 ? (
        <Empty title={t('incidents.empty')} hint={t('incidents.emptyHint')}>
          <Button onClick={() => setFilter({ ...defaultFilter, state: 'all' })}>{t('incidents.showAll')}</Button>
        </Empty>
      ) : (
        <IncidentTable pages={pages} />
      )}
    </Page>
  );
}
