import { Descriptions } from 'antd';
import { Link } from 'react-router';
import type { IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { Time } from '@/shared/Time';
import { GradeTag, LevelTag } from '@/shared/tags';
import { roman, tone } from '../words';
import { LongText } from './LongText';

/** 概况: what was reported, and where it is. */
export function Facts({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { longitude, latitude } = incident;
  const place =
    longitude === null || latitude === null
      ? null
      : { id: incident.id, longitude, latitude, label: incident.place, tone: tone(incident.grade), mark: roman(incident.grade) };
  return (
    <>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} bordered items={useItems(incident)} />
      {place ? (
        <div className="i-room-map">
          <BaseMap
            label={t('room.mapLabel', { place: incident.place })}
            places={[place]}
            labelled
            view={{ longitude: place.longitude, latitude: place.latitude, zoom: 9.2 }}
          />
        </div>
      ) : (
        <p className="y-muted">{t('room.noPosition')}</p>
      )}
    </>
  );
}

function useItems(incident: IncidentView) {
  const t = useT();
  const wide = { span: { xs: 1, md: 2 } };
  return [
    { key: 'harm', label: t('intake.harm'), children: <LongText text={incident.harm} />, ...wide },
    { key: 'measures', label: t('intake.measures'), children: <LongText text={incident.measures ?? '—'} />, ...wide },
    { key: 'class', label: t('incidents.class'), children: `${incident.codeName} (${incident.code})` },
    { key: 'place', label: t('incidents.place'), children: <PlaceText incident={incident} /> },
    {
      key: 'grade',
      label: t('incidents.grade'),
      children: (
        <>
          <GradeTag grade={incident.grade} /> {incident.gradeReason}
        </>
      ),
      ...wide,
    },
    { key: 'occurred', label: t('incidents.time'), children: <Time value={incident.occurredAt} /> },
    { key: 'received', label: t('room.receivedAt'), children: <Time value={incident.receivedAt} /> },
    { key: 'reporter', label: t('room.reporter'), children: incident.reporterName },
    { key: 'source', label: t('intake.source'), children: incident.source ?? '—' },
    { key: 'responses', label: t('room.responses'), children: <Responses incident={incident} />, ...wide },
    ...(incident.outcome ? [{ key: 'outcome', label: t('room.outcome'), children: <Outcome incident={incident} />, ...wide }] : []),
    ...(incident.merged.length > 0
      ? [{ key: 'merged', label: t('room.mergedHere'), children: <Merged incident={incident} />, ...wide }]
      : []),
  ];
}

function PlaceText({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { longitude, latitude } = incident;
  return (
    <>
      {incident.place} {incident.countyName && <span className="y-muted">{incident.countyName}</span>}
      {longitude !== null && latitude !== null && (
        <span className="y-muted y-figures i-block">
          {longitude.toFixed(4)}, {latitude.toFixed(4)}
        </span>
      )}
      {incident.outsideCity && <span className="i-warn i-block">⚠ {t('room.outside')}</span>}
    </>
  );
}

function Responses({ incident }: { incident: IncidentView }) {
  const t = useT();
  if (incident.responses.length === 0) return t('level.off');
  return (
    <ul className="i-lines">
      {incident.responses.map((r) => (
        <li key={r.id} className={r.current ? undefined : 'y-muted'}>
          <span>
            <LevelTag level={r.level} /> {r.headquartersName} · {r.reason} · {t('room.signedBy', { name: r.signatory })}
          </span>
          <span className="y-nowrap">
            {r.byName} <Time value={r.at} />{' '}
            <a className="y-link" href={`/api/information/incidents/${incident.id}/responses/${r.id}/notice`} download>
              {t('room.responseNotice')}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ incident }: { incident: IncidentView }) {
  return (
    <>
      <LongText text={incident.outcome ?? ''} /> <Time value={incident.closedAt} />
    </>
  );
}

function Merged({ incident }: { incident: IncidentView }) {
  return incident.merged.map((m) => (
    <Link key={m.id} className="i-block" to={`/information/incidents/${m.id}`}>
      {m.number} {m.title}
    </Link>
  ));
}
