import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Problem } from '@/api/client';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useIncident } from '../queries';
import { Room } from './room/Room';
import { RoomClosed } from './room/RoomClosed';
import './incidents.css';
import './room/room.css';

export default function RoomPage() {
  const t = useT();
  const { id = '' } = useParams();
  const incident = useIncident(id);
  const { error } = incident;

  // A right withdrawn while the room is open takes the room away; what was read before is not shown any longer.
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) {
    return <RoomClosed problem={error} wasOpen={incident.data !== undefined} />;
  }
  if (!incident.data) {
    return (
      <Page title={t('room.title')}>
        <ProblemAlert error={error} onRetry={() => void incident.refetch()} />
        {!error && <Skeleton active paragraph={{ rows: 12 }} />}
      </Page>
    );
  }
  return <Room key={id} incident={incident.data} />;
}
