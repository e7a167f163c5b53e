import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import { useMe } from '@/access/me';
import { send } from '@/api/client';
import { families, keys } from '@/api/keys';
import type { MonitorRuleView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { useCommand } from '@/shared/useCommand';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { MonitoringTabs } from './MonitoringTabs';
import { SeverityTag } from './marks';
import { base } from './monitoring';
import { RuleDrawer } from './RuleDrawer';

const adding = 'new';

/** 报警规则: what makes an alarm, and trying it on the past before it is switched on. */
export default function RulesPage() {
  const t = useT();
  const me = useMe();
  const [filters, change] = useFilters('monitor-rules', { search: '' });
  const [chosen, select] = useSelected('rule');
  const pages = usePages<MonitorRuleView>(keys.monitoring('rules', filters), `${base}/rules`, filters);
  const may = me.permissions.includes('information.monitoring.rules');
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => select(adding)}>
      {t('mon.rule.add')}
    </Button>
  );
  return (
    <Page title={t('mon.rules')} extra={add}>
      <MonitoringTabs />
      <div className="y-filters">
        <SearchBox label={t('mon.rule.search')} value={filters.search} onSearch={(search) => change({ search })} width={220} />
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(select)}
        width={320}
        empty={<Empty title={t('mon.rule.empty')} hint={t('mon.rule.emptyHint')} />}
      />
      <RuleDrawer
        open={chosen === adding || pages.rows.some((rule) => rule.id === chosen)}
        view={pages.rows.find((rule) => rule.id === chosen) ?? null}
        onClose={() => select(null)}
      />
    </Page>
  );
}

function useColumns(select: (id: string) => void): ColumnsType<MonitorRuleView> {
  const t = useT();
  return [
    {
      title: t('mon.rule.name'),
      key: 'name',
      render: (_, view) => (
        <>
          <button type="button" className="y-plain-button" onClick={() => select(view.id)}>
            {view.rule.name}
          </button>
          <div className="y-muted">
            {t(`mon.ruleKind.${view.rule.kind}`)} · {view.meaning}
          </div>
        </>
      ),
    },
    { title: t('mon.rule.severity'), key: 'severity', width: 70, render: (_, view) => <SeverityTag severity={view.rule.severity} /> },
    {
      title: t('mon.rule.stations'),
      key: 'stations',
      width: 120,
      responsive: ['md'],
      render: (_, view) => t('mon.rule.watching', { n: view.stations }),
    },
    { title: t('mon.rule.keeper'), dataIndex: 'ownerName', responsive: ['lg'] },
    {
      title: t('mon.alarm'),
      key: 'open',
      width: 110,
      responsive: ['sm'],
      render: (_, view) =>
        view.open > 0 ? (
          <Link to={`/information/monitoring/alarms?ruleId=${view.id}`}>{t('mon.rule.openAlarms', { n: view.open })}</Link>
        ) : (
          '—'
        ),
    },
    { title: t('mon.rule.on'), key: 'on', width: 70, render: (_, view) => <OnSwitch view={view} /> },
  ];
}

function OnSwitch({ view }: { view: MonitorRuleView }) {
  const t = useT();
  const queries = useQueryClient();
  const turn = useCommand((on: boolean, key) => send<MonitorRuleView>('POST', `${base}/rules/${view.id}/switch`, { on }, key), {
    onDone: () => void queries.invalidateQueries({ queryKey: families.monitoring }),
  });
  return (
    <Switch
      aria-label={t('mon.rule.switch', { name: view.rule.name })}
      checked={view.rule.on}
      disabled={!view.mayEdit}
      loading={turn.busy}
      onChange={(on) => void turn.run(on)}
    />
  );
}
