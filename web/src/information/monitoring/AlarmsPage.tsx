import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { keys } from '@/api/keys';
import type { AlarmRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagesFooter } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { AlarmCard } from './AlarmCard';
import { MonitoringTabs } from './MonitoringTabs';
import { base, severities } from './monitoring';
import { StormBar } from './StormBar';

const noFilter = { state: 'open', severity: '', search: '', basin: '', stationId: '', ruleId: '' };
const shows = ['open', 'raised', 'acknowledged', 'cleared', 'all'] as const;

/** 报警: what is on and unanswered first; comes alive by itself. */
export default function AlarmsPage() {
  const t = useT();
  const [filters, change] = useFilters('alarms', noFilter);
  const [params] = useSearchParams();
  const chosen = params.get('alarm');
  const pages = usePages<AlarmRow>(keys.monitoring('alarms', filters), `${base}/alarms`, filters, 50);
  const filtered = Object.entries(filters).some(([name, value]) => value !== noFilter[name as keyof typeof noFilter]);
  return (
    <Page title={t('mon.alarms')}>
      <MonitoringTabs />
      <StormBar />
      <div className="y-filters">
        <Segmented
          aria-label={t('mon.alarm.show')}
          value={filters.state}
          onChange={(state) => change({ state })}
          options={shows.map((value) => ({ value, label: t(`mon.alarm.show.${value}`) }))}
        />
        <Select
          className="mon-filter"
          aria-label={t('mon.alarm.severity')}
          value={filters.severity}
          onChange={(severity) => change({ severity })}
          options={[
            { value: '', label: t('mon.alarm.allSeverities') },
            ...severities.map((value) => ({ value, label: t(`mon.severity.${value}`) })),
          ]}
        />
        <SearchBox label={t('mon.alarm.search')} value={filters.search} onSearch={(search) => change({ search })} width={200} />
      </div>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && pages.rows.length === 0 && (
        <Empty
          title={t(filtered ? 'mon.alarm.nothing' : 'mon.alarm.empty')}
          hint={t(filtered ? 'mon.station.nothingHint' : 'mon.alarm.emptyHint')}
        />
      )}
      <div className="mon-alarms">
        {pages.rows.map((alarm) => (
          <AlarmCard key={alarm.id} alarm={alarm} chosen={alarm.id === chosen} />
        ))}
      </div>
      <PagesFooter pages={pages} />
    </Page>
  );
}
