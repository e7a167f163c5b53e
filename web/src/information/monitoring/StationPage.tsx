import { DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Select, Skeleton, Table, Tabs } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { withParams } from '@/api/client';
import { keys } from '@/api/keys';
import type { ReadingRow, RollupRow, StationView } from '@/api/types';
import { useT } from '@/i18n';
import { useNow } from '@/shared/clock';
import { Empty } from '@/shared/Empty';
import { Labelled } from '@/shared/Labelled';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Age, Time } from '@/shared/Time';
import { duration } from '@/shared/time';
import { usePages } from '@/shared/usePages';
import { MonitoringTabs } from './MonitoringTabs';
import { MarkTags, Newest, StateMark } from './marks';
import { base, figure, isPeriod, kindKey, type Period, periods, protocolKey, thresholdKey } from './monitoring';
import { type Span, useAllStations, useCharts, useRollups, useStation } from './queries';

const Curve = lazy(() => import('./Curve').then((module) => ({ default: module.Curve })));
const mostCompared = 3;

/** One station: what it measures, the curve with its thresholds, tables, spreadsheet. */
export default function StationPage() {
  const t = useT();
  const { id = '' } = useParams();
  const station = useStation(id);
  return (
    <Page title={station.data?.station.name ?? t('mon.station')} extra={station.data?.station.mayEdit && <EditLink id={id} />}>
      <MonitoringTabs />
      <ProblemAlert error={station.error} onRetry={() => void station.refetch()} />
      {station.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {station.data && <Station key={id} view={station.data} />}
    </Page>
  );
}

function EditLink({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Button icon={<EditOutlined />} onClick={() => void navigate(`/information/monitoring/stations/${id}/edit`)}>
      {t('common.edit')}
    </Button>
  );
}

function Station({ view }: { view: StationView }) {
  const t = useT();
  const asked = useAsked(view);
  return (
    <>
      <Facts view={view} />
      <div className="y-filters">
        <Labelled label={t('mon.chart.element')} className="mon-inline">
          <Select
            className="mon-filter"
            value={asked.element}
            onChange={(element) => asked.change({ element })}
            options={view.elements.map((one) => ({ value: one.code, label: one.unit ? `${one.name}（${one.unit}）` : one.name }))}
          />
        </Labelled>
        <Segmented
          aria-label={t('mon.chart.period')}
          value={asked.period ?? ''}
          onChange={(period) => asked.change({ period: String(period), from: '', to: '' })}
          options={(Object.keys(periods) as Period[]).map((value) => ({ value, label: t(`mon.period.${value}`) }))}
        />
        {asked.zoomed && <Button onClick={() => asked.change({ from: '', to: '' })}>{t('mon.chart.back')}</Button>}
        <Button
          icon={<DownloadOutlined />}
          href={withParams(`${base}/stations/${view.station.id}/export`, { element: asked.element, ...asked.span })}
        >
          {t('mon.export')}
        </Button>
      </div>
      <Tabs
        activeKey={asked.tab}
        onChange={(tab) => asked.change({ tab: tab === 'chart' ? '' : tab })}
        items={[
          { key: 'chart', label: t('mon.chart'), children: <Charts view={view} asked={asked} /> },
          { key: 'table', label: t('mon.table'), children: <Readings view={view} element={asked.element} span={asked.span} /> },
          { key: 'hours', label: t('mon.hours'), children: <Rollups view={view} element={asked.element} span={asked.span} step="hour" /> },
          { key: 'days', label: t('mon.days'), children: <Rollups view={view} element={asked.element} span={asked.span} step="day" /> },
        ]}
      />
    </>
  );
}

interface Asked {
  element: string;
  period: Period | null;
  span: Span;
  zoomed: boolean;
  tab: string;
  compare: string[];
  change: (change: Record<string, string>) => void;
}

/** What is looked at lives in the address; without a part chosen the period ends now and moves on with the minutes. */
function useAsked(view: StationView): Asked {
  const [params, setParams] = useSearchParams();
  const minute = Math.floor(useNow(15_000) / 60_000) * 60_000;
  const chosen = params.get('period') ?? '3d';
  const period: Period = isPeriod(chosen) ? chosen : '3d';
  const [from, to] = [params.get('from'), params.get('to')];
  const zoomed = Boolean(from && to);
  const element = params.get('element') || (view.elements[0]?.code ?? '');
  const span = useMemo(
    () =>
      from && to ? { from, to } : { from: new Date(minute - periods[period]).toISOString(), to: new Date(minute + 60_000).toISOString() },
    [from, to, minute, period],
  );
  const change = (parts: Record<string, string>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(parts)) {
          if (value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  return {
    element,
    period: zoomed ? null : period,
    span,
    zoomed,
    tab: params.get('tab') ?? 'chart',
    compare: params
      .getAll('compare')
      .flatMap((one) => one.split(','))
      .filter(Boolean),
    change,
  };
}

function Facts({ view }: { view: StationView }) {
  const t = useT();
  const { station } = view;
  return (
    <section className="mon-card mon-facts">
      {station.retired && <Alert type="info" showIcon title={t('st.outOfUse', { reason: view.retiredReason ?? '' })} />}
      <div>
        <StateMark state={station.state} /> <span className="y-mono">{station.code}</span> · {t(kindKey(station.kind))} ·{' '}
        {station.ownerName}
        {station.basin && ` · ${station.basin}`}
        {station.place && ` · ${station.place}`}
      </div>
      <div className="mon-newests">
        {station.latest.map((value) => (
          <Newest key={value.element} value={value} />
        ))}
      </div>
      <div className="y-muted">
        {t('mon.station.heard')} <Age value={station.heardAt} /> · {t('mon.station.interval')}{' '}
        {t('mon.station.minutes', { n: view.reportMinutes })} · {t(protocolKey(station.protocol))} {view.wireId}
        {view.datum && ` · ${view.datum}`}
        <WrongClock seconds={view.clockAheadSeconds} />
        {view.riskSourceName && ` · ${t('mon.station.risk')} ${view.riskSourceName}`}
        {station.alarms > 0 && (
          <>
            {' · '}
            <Link to={`/information/monitoring/alarms?stationId=${station.id}`}>{t('mon.basin.alarms', { n: station.alarms })}</Link>
          </>
        )}
      </div>
      <ThresholdLine view={view} />
    </section>
  );
}

/** A station whose clock is more than five minutes off: its times cannot be taken at their word. */
function WrongClock({ seconds }: { seconds: number | null }) {
  const t = useT();
  if (seconds === null || Math.abs(seconds) < 300) {
    return null;
  }
  const { days, clock } = duration(seconds * 1000);
  const off = days > 0 ? t('countdown.days', { n: days, time: clock }) : clock;
  return <span className="mon-wrong-clock"> · {t(seconds > 0 ? 'mon.station.clockAhead' : 'mon.station.clockBehind', { off })}</span>;
}

function ThresholdLine({ view }: { view: StationView }) {
  const t = useT();
  const shown = view.elements.flatMap((element) =>
    element.inForce.map((one) => `${t(thresholdKey(one.kind))} ${figure(one.value, element.decimals)} ${element.unit}`),
  );
  return shown.length > 0 ? <div className="y-figures">{shown.join(' · ')}</div> : null;
}

function Charts({ view, asked }: { view: StationView; asked: Asked }) {
  const t = useT();
  const [width] = useState(() => Math.min(2000, Math.max(300, window.innerWidth)));
  const all = useAllStations().data ?? [];
  const others = all.filter((one) => one.id !== view.station.id && one.latest.some((value) => value.element === asked.element));
  const compared = asked.compare.filter((id) => others.some((one) => one.id === id));
  const queries = useCharts([view.station.id, ...compared], asked.element, asked.span, width);
  const charts = useMemo(() => queries.flatMap((query) => (query.data ? [query.data] : [])), [queries]);
  const failed = queries.find((query) => query.error)?.error ?? null;
  const first = charts[0];
  return (
    <>
      <ProblemAlert error={failed} />
      {others.length > 0 && (
        <Labelled label={t('mon.chart.compare')} className="mon-compare">
          <Select
            mode="multiple"
            maxCount={mostCompared}
            value={compared}
            onChange={(ids: string[]) => asked.change({ compare: ids.join(',') })}
            options={others.map((one) => ({ value: one.id, label: one.name }))}
            optionFilterProp="label"
          />
        </Labelled>
      )}
      {!first && !failed && <Skeleton active paragraph={{ rows: 8 }} />}
      {first && charts.every((chart) => chart.points.length === 0) && <Empty title={t('mon.chart.empty')} />}
      {charts.some((chart) => chart.points.length > 0) && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          <Curve
            charts={charts}
            onZoom={(from, to) => asked.change({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })}
            onBack={() => asked.change({ from: '', to: '' })}
          />
          <p className="y-muted">
            {t('mon.chart.zoomHint')}
            {first && first.left > 0 && ` · ${t('mon.chart.left', { n: first.left })}`}
          </p>
        </Suspense>
      )}
    </>
  );
}

function Readings({ view, element, span }: { view: StationView; element: string; span: Span }) {
  const t = useT();
  const of = view.elements.find((one) => one.code === element);
  const asked = { element, ...span };
  const pages = usePages<ReadingRow>(
    keys.monitoring('readings', { id: view.station.id, ...asked }),
    `${base}/stations/${view.station.id}/readings`,
    asked,
  );
  return (
    <PagedTable
      pages={pages}
      rowKey="at"
      width={300}
      empty={<Empty title={t('mon.chart.empty')} />}
      columns={[
        { title: t('mon.table.at'), key: 'at', render: (_, row) => <Time value={row.at} /> },
        {
          title: `${t('mon.table.value')} ${of?.unit ?? ''}`,
          key: 'value',
          className: 'y-figures',
          render: (_, row) => figure(row.value, of?.decimals ?? 2),
        },
        { title: t('mon.table.marks'), key: 'marks', render: (_, row) => <MarkTags marks={row.marks} /> },
      ]}
    />
  );
}

function Rollups({ view, element, span, step }: { view: StationView; element: string; span: Span; step: string }) {
  const t = useT();
  const of = view.elements.find((one) => one.code === element);
  const rollups = useRollups(view.station.id, element, step, span);
  const decimals = of?.decimals ?? 2;
  const sums = of?.measure === 'amount' || of?.measure === 'counter';
  const column = (title: string, pick: (row: RollupRow) => number | null) => ({
    title,
    key: title,
    className: 'y-figures',
    render: (_: unknown, row: RollupRow) => figure(pick(row), decimals),
  });
  return (
    <>
      <ProblemAlert error={rollups.error} onRetry={() => void rollups.refetch()} />
      <Table<RollupRow>
        rowKey="from"
        size="small"
        loading={rollups.isPending}
        dataSource={[...(rollups.data ?? [])].reverse()}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 340 }}
        locale={{ emptyText: rollups.isPending ? ' ' : <Empty title={t('mon.chart.empty')} /> }}
        columns={[
          { title: t('mon.table.from'), key: 'from', render: (_, row) => <Time value={row.from} /> },
          ...(sums ? [column(t('mon.table.sum'), (row) => row.sum)] : []),
          column(t('mon.table.min'), (row) => row.min),
          column(t('mon.table.mean'), (row) => row.mean),
          column(t('mon.table.max'), (row) => row.max),
          { title: t('mon.table.count'), dataIndex: 'count', className: 'y-figures', responsive: ['sm'] },
        ]}
      />
    </>
  );
}
