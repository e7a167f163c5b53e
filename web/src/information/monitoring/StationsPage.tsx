import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '@/access/me';
import { upload } from '@/api/client';
import { families, keys } from '@/api/keys';
import type { ImportResult, StationRow } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { SheetImport } from '@/organization/SheetImport';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { Age } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { MonitoringTabs } from './MonitoringTabs';
import { Newest, StateMark } from './marks';
import { base, kindKey, stateSigns, states, stationKinds, toneOf } from './monitoring';
import { useAllStations } from './queries';

const noFilter = { search: '', state: '', kind: '', view: 'list' };

/** 监测站: the stations with their states and newest values, as a list or on the map. */
export default function StationsPage() {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const [filters, change] = useFilters('stations', noFilter);
  const [importing, setImporting] = useState(false);
  const asked = { search: filters.search, state: filters.state, kind: filters.kind };
  return (
    <Page
      title={t('mon.stations')}
      extra={
        me.permissions.includes('information.monitoring.stations') && (
          <>
            <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
              {t('mon.station.import')}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/information/monitoring/stations/new')}>
              {t('st.new')}
            </Button>
          </>
        )
      }
    >
      <MonitoringTabs />
      <div className="y-filters">
        <SearchBox label={t('mon.station.search')} value={filters.search} onSearch={(search) => change({ search })} width={240} />
        <Select
          className="mon-filter"
          aria-label={t('mon.station.state')}
          value={filters.state}
          onChange={(state) => change({ state })}
          options={[
            { value: '', label: t('mon.station.allStates') },
            ...states.map((value) => ({ value, label: `${stateSigns[value]} ${t(`mon.state.${value}`)}` })),
          ]}
        />
        <Select
          className="mon-filter"
          aria-label={t('mon.station.kind')}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
          options={[{ value: '', label: t('mon.station.allKinds') }, ...stationKinds.map((value) => ({ value, label: t(kindKey(value)) }))]}
        />
        <Segmented
          aria-label={t('mon.station.view')}
          value={filters.view}
          onChange={(view) => change({ view })}
          options={[
            { value: 'list', label: t('mon.station.list') },
            { value: 'map', label: t('mon.station.map') },
          ]}
        />
      </div>
      {filters.view === 'map' && <StationMap filter={asked} />}
      <StationList filter={asked} />
      <ImportStations open={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}

function StationMap({ filter }: { filter: Record<string, string> }) {
  const t = useT();
  const navigate = useNavigate();
  const stations = useAllStations(filter);
  const places = (stations.data ?? []).flatMap((s) =>
    s.longitude === null || s.latitude === null
      ? []
      : [{ id: s.id, longitude: s.longitude, latitude: s.latitude, label: s.name, tone: toneOf(s.state), mark: stateSigns[s.state] }],
  );
  return (
    <div className="mon-map">
      <ProblemAlert error={stations.error} />
      <BaseMap
        places={places}
        label={t('mon.stations')}
        labelled
        onSelect={(id) => void navigate(`/information/monitoring/stations/${id}`)}
      />
    </div>
  );
}

function StationList({ filter }: { filter: Record<string, string> }) {
  const t = useT();
  const pages = usePages<StationRow>(keys.monitoring('stations', filter), `${base}/stations`, filter);
  const filtered = Object.values(filter).some((value) => value !== '');
  const columns: ColumnsType<StationRow> = [
    {
      title: t('mon.station'),
      key: 'name',
      render: (_, row) => (
        <>
          <Link to={`/information/monitoring/stations/${row.id}`}>{row.name}</Link>
          <div className="y-muted">
            {row.code} · {t(kindKey(row.kind))}
            {row.basin && ` · ${row.basin}`}
          </div>
        </>
      ),
    },
    { title: t('mon.station.state'), key: 'state', width: 90, render: (_, row) => <StateMark state={row.state} /> },
    {
      title: t('mon.station.latest'),
      key: 'latest',
      render: (_, row) => (
        <div className="mon-newests">
          {row.latest.slice(0, 3).map((value) => (
            <Newest key={value.element} value={value} />
          ))}
        </div>
      ),
    },
    { title: t('mon.station.heard'), key: 'heard', width: 110, responsive: ['sm'], render: (_, row) => <Age value={row.heardAt} /> },
    { title: t('mon.station.owner'), dataIndex: 'ownerName', responsive: ['lg'] },
    { title: t('mon.station.protocol'), dataIndex: 'protocol', responsive: ['lg'] },
  ];
  return (
    <PagedTable
      pages={pages}
      rowKey="id"
      columns={columns}
      width={340}
      empty={
        filtered ? (
          <Empty title={t('mon.station.nothing')} hint={t('mon.station.nothingHint')} />
        ) : (
          <Empty title={t('mon.station.empty')} hint={t('mon.station.emptyHint')} />
        )
      }
    />
  );
}

function ImportStations({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <SheetImport
      open={open}
      onClose={onClose}
      title={t('mon.station.importTitle')}
      templateUrl={`${base}/stations/template`}
      send={({ file, chosen }, key) => upload<ImportResult>(`${base}/stations/import`, file, { partial: chosen }, key)}
      onApplied={() => void queries.invalidateQueries({ queryKey: families.monitoring })}
    />
  );
}
