import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { IncidentSurroundings, IncidentView, MapNeighbor } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { metersText } from '@/map/measure';
import { SignIcon } from '@/map/SignIcon';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { incidentPath } from '../../queries';
import { ContactPhone } from '../../registers/ContactPhone';
import { ReadinessTag, RiskLevelTag } from '../../registers/marks';
import { useCatalog } from '../../registers/queries';
import { titleOf } from '../../registers/registers';

const radii = [1000, 2000, 5000, 10_000, 20_000, 50_000];

/** 附近资源: who can help nearby, where to bring people, and what could make it worse. */
export function Near({ incident }: { incident: IncidentView }) {
  const t = useT();
  const [capability, setCapability] = useState<string | null>(null);
  const [radius, setRadius] = useState(5000);
  const near = useQuery({
    queryKey: keys.incidentNear(incident.id, { capability, radius }),
    queryFn: ({ signal }) => get<IncidentSurroundings>(incidentPath(incident.id, '/near'), { capability, radius }, signal),
    placeholderData: (before) => before,
  });
  if (near.error) return <ProblemAlert error={near.error} onRetry={() => void near.refetch()} />;
  if (!near.data) return <Skeleton active />;
  if (!near.data.located) return <Empty title={t('near.noPlace')} hint={t('near.noPlaceHint')} />;
  const { teams, depots, shelters, medical, riskSources } = near.data;
  return (
    <div className="y-stack">
      <div className="y-filters">
        <CapabilityPicker value={capability} onChange={setCapability} />
        <Select
          aria-label={t('near.radius')}
          value={radius}
          onChange={setRadius}
          options={radii.map((meters) => ({ value: meters, label: `${t('near.radius')} ${meters / 1000} km` }))}
        />
        <Link
          className="y-link"
          to={`/map?at=${incident.longitude?.toFixed(5)},${incident.latitude?.toFixed(5)},11&entry=incident:${incident.id}`}
        >
          {t('near.openMap')}
        </Link>
      </div>
      <Neighbors title={t('near.teams')} rows={teams} />
      <Neighbors
        title={t('near.risks', { km: radius / 1000 })}
        rows={riskSources.map((one) => one.source)}
        covers={new Set(riskSources.filter((one) => one.covers).map((one) => one.source.entry.id))}
      />
      <Neighbors title={t('near.depots')} rows={depots} />
      <Neighbors title={t('near.shelters')} rows={shelters} />
      <Neighbors title={t('near.medical')} rows={medical} />
    </div>
  );
}

function CapabilityPicker({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const capabilities = useCatalog().data?.capabilities ?? [];
  return (
    <Select
      className="i-near-capability"
      aria-label={t('near.capability')}
      placeholder={t('near.capability')}
      allowClear
      value={value}
      onChange={(next?: string | null) => onChange(next ?? null)}
      showSearch={{ optionFilterProp: 'label' }}
      options={capabilities.map((one) => ({ value: one.value, label: titleOf(one, english) }))}
    />
  );
}

function Neighbors({ title, rows, covers }: { title: string; rows: MapNeighbor[]; covers?: Set<string> }) {
  const t = useT();
  return (
    <section aria-label={title}>
      <h3 className="y-h2">{title}</h3>
      {rows.length === 0 && <p className="y-muted">{t('near.none')}</p>}
      <ul className="i-near">
        {rows.map(({ entry, meters, contactName, phone }) => (
          <li key={entry.id}>
            <SignIcon register={entry.register} level={entry.level} readiness={entry.readiness} />
            <Link className="y-link" to={`/information/registers/${entry.register}?entry=${entry.id}`}>
              {entry.name}
            </Link>
            <span className="y-figures">{t('near.distance', { distance: metersText(meters) })}</span>
            {entry.level && <RiskLevelTag level={entry.level} />}
            {entry.readiness && <ReadinessTag readiness={entry.readiness} />}
            {covers?.has(entry.id) && <span className="y-warn">! {t('near.covers')}</span>}
            {entry.people !== null && entry.people > 0 && <span className="y-figures">{t('mapPage.people', { n: entry.people })}</span>}
            <span className="y-muted">{entry.ownerName}</span>
            {phone && <ContactPhone number={phone} of={contactName ?? entry.name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
