import { Result } from 'antd';
import type { ReactNode } from 'react';
import { useMay } from '@/access/me';
import type { Permission } from '@/api/types';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';

/** Shows a page only with the right for it, and says which one is missing; a right withdrawn meanwhile closes the page. */
export function Guarded({ permission, children }: { permission: Permission; children: ReactNode }) {
  const t = useT();
  if (useMay(permission)) return children;
  return (
    <Page title={t('forbidden.title')}>
      <Result status="info" title={t('forbidden.title')} subTitle={t('forbidden.hint', { permission: t(`permission.${permission}`) })} />
    </Page>
  );
}
