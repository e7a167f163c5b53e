import { Table } from 'antd';
import { useMemo } from 'react';
import type { IncidentRow, MapFeature, MapFeatures } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { RiskLevelTag } from '../registers/marks';
import { useCatalog } from '../registers/queries';
import { titleOf } from '../registers/registers';

interface Props {
  features: MapFeatures | undefined;
  incidents: IncidentRow[];
  onChoose: (id: string) => void;
}

/** The same as the map, as a table: for screen readers, the keyboard and those who like lists. */
export function FeatureTable({ features, incidents, onChoose }: Props) {
  const t = useT();
  const english = useLanguage() === 'en';
  const registers = useCatalog().data?.registers ?? [];
  const rows = useMemo(
    () => [...(features?.features ?? [])].sort((a, b) => b.properties.count - a.properties.count || nameOf(a).localeCompare(nameOf(b))),
    [features],
  );
  const title = (key: string | null) => {
    const found = registers.find((one) => one.key === key);
    return found ? titleOf(found, english) : '';
  };
  const several = (feature: MapFeature) =>
    Object.entries(feature.properties.registers ?? {})
      .map(([key, n]) => `${title(key)} ${n}`)
      .join('、');
  return (
    <section className="m-table" aria-label={t('mapPage.table')}>
      {incidents.length > 0 && (
        <ul className="m-incidents" aria-label={t('mapPage.incidents')}>
          {incidents.map((row) => (
            <li key={row.id}>
              <button type="button" className="y-plain-button" onClick={() => onChoose(`incident:${row.id}`)}>
                {row.title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Table<MapFeature>
        size="small"
        rowKey="id"
        dataSource={rows}
        scroll={{ x: 640 }}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{ emptyText: <Empty title={t('mapPage.nothingHere')} hint={t('mapPage.nothingHereHint')} /> }}
        columns={[
          {
            title: t('registers.name'),
            key: 'name',
            render: (_, row) => (
              <button type="button" className="y-plain-button" onClick={() => onChoose(row.id)}>
                {row.properties.count > 1 ? t('mapPage.several', { n: row.properties.count }) : row.properties.name}
              </button>
            ),
          },
          {
            title: t('mapPage.layer'),
            key: 'register',
            render: (_, row) => (row.properties.count > 1 ? several(row) : title(row.properties.register)),
          },
          { title: t('registers.kind'), key: 'kind', render: (_, row) => row.properties.kindName ?? '' },
          {
            title: t('registers.level'),
            key: 'level',
            render: (_, row) => (row.properties.level ? <RiskLevelTag level={row.properties.level} /> : ''),
          },
          { title: t('registers.owner'), key: 'owner', render: (_, row) => row.properties.ownerName ?? '' },
          {
            title: t('registers.position'),
            key: 'position',
            className: 'y-figures',
            render: (_, { properties: p }) => `${p.longitude.toFixed(4)}, ${p.latitude.toFixed(4)}`,
          },
        ]}
      />
    </section>
  );
}

function nameOf(feature: MapFeature): string {
  return feature.properties.name ?? '';
}
