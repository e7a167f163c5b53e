import { useEffect } from 'react';
import type { Me } from '@/api/types';
import { useT } from '@/i18n';
import { setPageTitle } from '@/shared/documentTitle';
import { EntryFrame } from './EntryFrame';
import { PasswordForm } from './PasswordForm';

export default function FirstPasswordPage({ me }: { me: Me }) {
  const t = useT();
  const title = t('password.firstTitle');
  useEffect(() => setPageTitle(title), [title]);
  return (
    <EntryFrame>
      <h1 className="y-entry-title">{title}</h1>
      <p className="y-muted">{t('password.firstHint')}</p>
      <PasswordForm userName={me.userName} first />
    </EntryFrame>
  );
}
