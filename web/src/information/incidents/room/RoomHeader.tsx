import { Alert } from 'antd';
import { Link } from 'react-router';
import type { IncidentView, WarningColor } from '@/api/types';
import { useT } from '@/i18n';
import { Age, Time } from '@/shared/Time';
import { GradeTag, LevelTag } from '@/shared/tags';
import { ColorTag } from '../../warnings/ColorTag';
import { IncidentState } from '../IncidentState';
import { Marks } from '../Marks';
import { HeaderClocks } from './Clocks';
import { RoomActions } from './RoomActions';

export function RoomHeader({ incident }: { incident: IncidentView }) {
  const t = useT();
  const responses = incident.responses.filter((r) => r.current && r.level !== 'none');
  return (
    <header className="i-room-head">
      <div className="i-room-title">
        <span className="y-figures y-muted">{incident.number}</span>
        <h1>{incident.title}</h1>
        <GradeTag grade={incident.grade} />
        <IncidentState state={incident.state} />
        <Marks incident={incident} />
        {responses.map((r) => (
          <span key={r.id} className="y-nowrap">
            <LevelTag level={r.level} /> <span className="y-muted">{r.headquartersName}</span>
          </span>
        ))}
      </div>
      <div className="i-room-line">
        <span>
          {t('room.lead')} <strong>{incident.leadHeadquartersName ?? t('room.noLead')}</strong>
        </span>
        <span>
          {incident.codeName} · {incident.place}
        </span>
        <span>
          <Time value={incident.occurredAt} /> (<Age value={incident.occurredAt} />)
        </span>
        <span className="y-figures">{t('room.receipts', receiptText(incident))}</span>
      </div>
      {incident.warning && (
        <div className="i-room-line">
          <span>
            {t('incidents.fromWarning')} <ColorTag color={incident.warning.color as WarningColor | null} />{' '}
            <Link className="y-link" to={`/information/warnings/${incident.warning.id}`}>
              {incident.warning.headline}
            </Link>
          </span>
        </div>
      )}
      <HeaderClocks incident={incident} />
      {incident.mergedIntoId && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {t('room.mergedInto')} <Link to={`/information/incidents/${incident.mergedIntoId}`}>{incident.mergedIntoNumber}</Link>
            </>
          }
        />
      )}
      <RoomActions incident={incident} />
    </header>
  );
}

function receiptText({ receipts }: IncidentView) {
  return { sent: receipts.sent, acknowledged: receipts.acknowledged, answered: receipts.answered };
}
