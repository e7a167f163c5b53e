import { Button, Result } from 'antd';
import { Link } from 'react-router';
import type { Problem } from '@/api/client';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { problemText } from '@/shared/problems';

/** Says plainly why there is nothing to see. */
export function RoomClosed({ problem, wasOpen }: { problem: Problem; wasOpen: boolean }) {
  const t = useT();
  const permission = problem.extensions.permission;
  return (
    <Page title={t('room.title')}>
      <Result
        status="info"
        title={t(wasOpen ? 'room.withdrawn' : problem.status === 403 ? 'room.forbidden' : 'room.missing')}
        subTitle={
          <>
            <div>{problemText(problem, t)}</div>
            {typeof permission === 'string' && <div>{t('problem.permission', { permission })}</div>}
          </>
        }
        extra={
          <Link to="/information/incidents">
            <Button>{t('room.toList')}</Button>
          </Link>
        }
      />
    </Page>
  );
}
