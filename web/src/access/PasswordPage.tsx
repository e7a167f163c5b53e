import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { useMe } from './me';
import { PasswordForm } from './PasswordForm';

export default function PasswordPage() {
  const t = useT();
  const me = useMe();
  return (
    <Page title={t('password.title')}>
      <div className="y-panel y-entry-panel">
        <PasswordForm userName={me.userName} />
      </div>
    </Page>
  );
}
