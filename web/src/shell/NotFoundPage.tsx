import { Link } from 'react-router';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';

export function NotFoundPage() {
  const t = useT();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.title')} hint={t('notFound.hint')}>
        <Link to="/inbox">{t('notFound.home')}</Link>
      </Empty>
    </Page>
  );
}
