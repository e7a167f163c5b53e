import { useQueryClient } from '@tanstack/react-query';
import { Select, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useEffect } from 'react';
import { keys } from '@/api/keys';
import type { GatewayRow, QuarantineRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { Age, Time } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { MonitoringTabs } from './MonitoringTabs';
import { base, protocolKey } from './monitoring';
import { QuarantineDrawer } from './QuarantineDrawer';
import { useGateways } from './queries';

const noFilter = { state: 'waiting', protocol: '', search: '' };
const states = ['waiting', 'released', 'dismissed', 'all'] as const;
const wired = ['sl651', 'hj212', 'jt808', 'gb26875'] as const;

/** 待认领: who speaks at the gateways without being known, and how the gateways fare. */
export default function GatewaysPage() {
  const t = useT();
  const [filters, change] = useFilters('quarantine', noFilter);
  const [chosen, select] = useSelected('one');
  useFresh();
  const pages = usePages<QuarantineRow>(keys.monitoring('quarantine', filters), `${base}/quarantine`, filters);
  const filtered = filters.search !== '' || filters.protocol !== '';
  return (
    <Page title={t('gw.title')}>
      <MonitoringTabs />
      <Gateways />
      <h2 className="mon-heading">{t('gw.quarantine')}</h2>
      <div className="y-filters">
        <Select
          className="mon-filter"
          aria-label={t('gw.state')}
          value={filters.state}
          onChange={(state) => change({ state })}
          options={states.map((value) => ({ value, label: t(`gw.state.${value}`) }))}
        />
        <Select
          className="mon-filter"
          aria-label={t('mon.station.protocol')}
          value={filters.protocol}
          onChange={(protocol) => change({ protocol })}
          options={[{ value: '', label: t('gw.allProtocols') }, ...wired.map((value) => ({ value, label: t(`st.protocol.${value}`) }))]}
        />
        <SearchBox label={t('gw.search')} value={filters.search} onSearch={(search) => change({ search })} width={220} />
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(select)}
        width={340}
        empty={<Empty title={t(filtered ? 'gw.nothing' : 'gw.empty')} hint={t(filtered ? 'mon.station.nothingHint' : 'gw.emptyHint')} />}
      />
      <QuarantineDrawer id={chosen} onClose={() => select(null)} />
    </Page>
  );
}

/** Not everybody who keeps stations hears of strangers by the live feed: when the gateways count more, the list is asked again. */
function useFresh() {
  const queries = useQueryClient();
  const counted = useGateways()
    .data?.map((one) => `${one.waiting}/${one.frames}`)
    .join();
  useEffect(() => {
    if (counted) void queries.invalidateQueries({ queryKey: keys.monitoring('quarantine').slice(0, 3) });
  }, [counted, queries]);
}

function useColumns(select: (id: string) => void): ColumnsType<QuarantineRow> {
  const t = useT();
  return [
    {
      title: t('mon.station.wireId'),
      key: 'wireId',
      render: (_, row) => (
        <>
          <button type="button" className="y-plain-button y-mono" onClick={() => select(row.id)}>
            {row.wireId}
          </button>
          <div className="y-muted">
            {t(protocolKey(row.protocol))} · {row.address}
          </div>
        </>
      ),
    },
    {
      title: t('gw.why'),
      key: 'why',
      render: (_, row) => (row.state === 'waiting' ? t(`gw.reason.${row.reason}` as TextKey) : t(`gw.state.${row.state}` as TextKey)),
    },
    { title: t('gw.last'), key: 'last', width: 110, render: (_, row) => <Age value={row.lastAt} /> },
    { title: t('gw.first'), key: 'first', responsive: ['lg'], render: (_, row) => <Time value={row.firstAt} /> },
    { title: t('gw.frames'), dataIndex: 'frames', width: 80, className: 'y-figures', responsive: ['sm'] },
    { title: t('gw.said'), key: 'said', responsive: ['md'], render: (_, row) => row.heard.join('、') || '—' },
  ];
}

function Gateways() {
  const t = useT();
  const gateways = useGateways();
  const columns: ColumnsType<GatewayRow> = [
    {
      title: t('gw.gateway'),
      key: 'protocol',
      render: (_, row) => (
        <>
          <b>{t(protocolKey(row.protocol))}</b>
          <div className={row.listening ? 'mon-done' : 'y-muted'}>
            {row.listening ? `● ${t('gw.listening', { address: row.listening })}` : `○ ${t('gw.off')}`}
          </div>
          {row.trouble && <div className="mon-wrong-clock">{t('gw.trouble', { why: row.trouble })}</div>}
        </>
      ),
    },
    { title: t('gw.connections'), dataIndex: 'connections', className: 'y-figures', width: 80 },
    { title: t('gw.perMinute'), dataIndex: 'framesPerMinute', className: 'y-figures', width: 80 },
    { title: t('gw.frames'), dataIndex: 'frames', className: 'y-figures', responsive: ['md'] },
    { title: t('gw.stations'), dataIndex: 'stations', className: 'y-figures', responsive: ['md'] },
    {
      title: t('gw.refused'),
      key: 'refused',
      responsive: ['sm'],
      render: (_, row) => t('gw.refusedText', { broken: row.broken, full: row.turnedAway }),
    },
    {
      title: t('gw.lastError'),
      key: 'error',
      responsive: ['lg'],
      render: (_, row) =>
        row.lastError ? (
          <>
            {t(`gw.error.${row.lastError}` as TextKey, { address: row.lastErrorFrom ?? '' })} <Age value={row.lastErrorAt} />
          </>
        ) : (
          '—'
        ),
    },
    { title: t('gw.lastFrame'), key: 'lastFrame', responsive: ['lg'], render: (_, row) => <Age value={row.lastFrameAt} /> },
  ];
  return (
    <>
      <ProblemAlert error={gateways.error} onRetry={() => void gateways.refetch()} />
      <Table<GatewayRow>
        rowKey="protocol"
        size="small"
        aria-label={t('gw.gateways')}
        loading={gateways.isPending}
        dataSource={gateways.data ?? []}
        columns={columns}
        pagination={false}
        scroll={{ x: 340 }}
      />
    </>
  );
}
