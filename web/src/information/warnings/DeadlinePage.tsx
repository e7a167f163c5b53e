import { Skeleton } from 'antd';
import { Navigate, useParams } from 'react-router';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useDeadline } from './warnings';

/** From what the inbox asks about a deadline to the receipts of its warning, at the unit concerned. */
export default function DeadlinePage() {
  const { id = '' } = useParams();
  const t = useT();
  const deadline = useDeadline(id);
  if (deadline.data) {
    const { warningId, organizationId, mayFollow } = deadline.data;
    return <Navigate replace to={`/information/warnings/${warningId}${mayFollow ? `?tab=receipts&unit=${organizationId}` : ''}`} />;
  }
  return (
    <Page title={t('warnings.board')}>
      <ProblemAlert error={deadline.error} onRetry={() => void deadline.refetch()} />
      {!deadline.error && <Skeleton active />}
    </Page>
  );
}
