import { Skeleton } from 'antd';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useNeeds } from '../dispatch';
import { NeedCard } from './NeedCard';
import '../dispatch.css';

/** 需求与调度 of all open incidents: the most urgent first. */
export default function NeedsPage() {
  const t = useT();
  const board = useNeeds();
  return (
    <Page title={t('needs.title')}>
      {board.isPending && <Skeleton active />}
      <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />
      {board.data?.needs.length === 0 && <Empty title={t('needs.emptyAll')} hint={t('needs.emptyAllHint')} />}
      <ul className="d-list" aria-label={t('needs.list')}>
        {board.data?.needs.map((need) => (
          <NeedCard key={need.id} need={need} alone />
        ))}
      </ul>
    </Page>
  );
}
