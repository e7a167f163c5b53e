import { CloseOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { IncidentRow, MapFeature } from '@/api/types';
import { useT } from '@/i18n';
import { SignIcon } from '@/map/SignIcon';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Age } from '@/shared/Time';
import { GradeTag } from '@/shared/tags';
import { ContactPhone } from '../registers/ContactPhone';
import { FreshnessMark, ReadinessTag, RiskLevelTag } from '../registers/marks';
import { useEntry } from '../registers/queries';
import { placeText } from '../registers/registers';
import { incidentIdOf } from './features';

interface Props {
  id: string;
  features: MapFeature[];
  incidents: IncidentRow[];
  onClose: () => void;
}

/** What was chosen on the map, with the way to all that is known of it. */
export function FeatureCard({ id, features, incidents, onClose }: Props) {
  const t = useT();
  const incidentId = incidentIdOf(id);
  const incident = incidents.find((row) => row.id === incidentId);
  return (
    <section className="y-panel m-card">
      <Button className="m-close" type="text" size="small" icon={<CloseOutlined />} aria-label={t('common.close')} onClick={onClose} />
      {incident ? (
        <IncidentCard incident={incident} />
      ) : (
        incidentId === null && <EntryCard id={id} feature={features.find((one) => one.id === id)} />
      )}
    </section>
  );
}

function IncidentCard({ incident }: { incident: IncidentRow }) {
  const t = useT();
  return (
    <>
      <h2 className="y-h2">{incident.title}</h2>
      <div className="y-row">
        <GradeTag grade={incident.grade} /> {incident.codeName} <Age value={incident.occurredAt} />
      </div>
      <div className="y-muted">{incident.place}</div>
      <Link className="y-link" to={`/information/incidents/${incident.id}`}>
        {t('mapPage.openIncident')}
      </Link>
    </>
  );
}

function EntryCard({ id, feature }: { id: string; feature: MapFeature | undefined }) {
  const t = useT();
  const view = useEntry(id);
  if (view.error && !feature) return <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />;
  const entry = view.data?.entry;
  const facts = feature?.properties;
  const register = entry?.register ?? facts?.register;
  if (!register) return <Skeleton active paragraph={{ rows: 3 }} />;
  const quantity = entry?.quantity ?? facts?.quantity ?? null;
  return (
    <>
      <h2 className="y-h2">
        <SignIcon register={register} level={entry?.level ?? facts?.level} readiness={entry?.readiness ?? facts?.readiness} />{' '}
        {entry?.name ?? facts?.name}
      </h2>
      <div className="y-row">
        <span>{entry?.kindName ?? facts?.kindName}</span>
        {register === 'risk-source' && <RiskLevelTag level={entry?.level ?? facts?.level} />}
        {(entry?.readiness ?? facts?.readiness) && <ReadinessTag readiness={entry?.readiness ?? facts?.readiness} />}
      </div>
      <div>{entry?.ownerName ?? facts?.ownerName}</div>
      {facts?.people != null && <div className="y-figures">{t('mapPage.people', { n: facts.people.toLocaleString() })}</div>}
      {quantity !== null && (
        <div className="y-figures">
          {quantity.toLocaleString()} {entry?.unit ?? facts?.unit}
        </div>
      )}
      {entry && (
        <>
          <div className="y-muted">{placeText(entry.countyName, entry.place)}</div>
          {entry.contactPhone && (
            <div>
              {entry.contactName} <ContactPhone number={entry.contactPhone} of={entry.contactName ?? entry.name} />
            </div>
          )}
          <FreshnessMark freshness={entry.freshness} ageDays={entry.ageDays} verifyBy={entry.verifyBy} />
        </>
      )}
      <div>
        <Link className="y-link" to={`/information/registers/${register}?entry=${id}`}>
          {t('mapPage.openEntry')}
        </Link>
      </div>
    </>
  );
}
