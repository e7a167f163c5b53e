import { Segmented } from 'antd';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { useFilters } from '@/shared/useFilters';
import { DutyNav } from './DutyNav';
import { GapsView } from './GapsView';
import { NowBoard } from './NowBoard';
import { RosterPanel } from './RosterPanel';

export type DutyFilters = { view: string; organization: string; month: string; search: string; empty: string };

const views = ['now', 'roster', 'gaps'] as const;

export default function DutyPage() {
  const t = useT();
  const [filters, change] = useFilters<DutyFilters>('duty', { view: 'now', organization: '', month: '', search: '', empty: '' });
  return (
    <Page title={t('duty.title')} extra={<DutyNav />}>
      <Segmented
        className="d-views"
        aria-label={t('duty.title')}
        value={filters.view}
        onChange={(view) => change({ view })}
        options={views.map((value) => ({ value, label: t(`duty.${value}`) }))}
      />
      {filters.view === 'roster' && <RosterPanel filters={filters} change={change} />}
      {filters.view === 'gaps' && <GapsView onFill={(organization) => change({ view: 'roster', organization })} />}
      {filters.view === 'now' && (
        <NowBoard filters={filters} change={change} onOpen={(organization) => change({ view: 'roster', organization })} />
      )}
    </Page>
  );
}
