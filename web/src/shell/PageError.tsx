import { Button } from 'antd';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';

/** A page that failed, or whose chunk is gone after an update: the rest of the shell goes on. */
export function PageError() {
  const t = useT();
  return (
    <Page title={t('problem.page')}>
      <Empty title={t('problem.page')} hint={t('problem.pageHint')}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
      </Empty>
    </Page>
  );
}
