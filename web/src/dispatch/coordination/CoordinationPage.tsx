import { Skeleton } from 'antd';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCoordination } from '../dispatch';
import { CoordinationCard } from './CoordinationCard';
import '../dispatch.css';

/** 协调事项 of all incidents that run, those that wait first. */
export default function CoordinationPage() {
  const t = useT();
  const board = useCoordination();
  return (
    <Page title={t('coordination.title')}>
      <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <Skeleton active />}
      {board.data?.items.length === 0 && <Empty title={t('coordination.empty')} hint={t('coordination.emptyHint')} />}
      <ul className="d-list" aria-label={t('coordination.list')}>
        {board.data?.items.map((item) => (
          <CoordinationCard key={item.id} item={item} alone />
        ))}
      </ul>
    </Page>
  );
}
