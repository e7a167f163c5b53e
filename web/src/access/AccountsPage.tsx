import { Button, Tabs } from 'antd';
import { useState } from 'react';
import type { AccountRow } from '@/api/types';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { useSelected } from '@/shared/useSelected';
import { AccountDrawer } from './AccountDrawer';
import { AccountList } from './AccountList';
import { CreateAccountDrawer } from './CreateAccountDrawer';
import { useMay } from './me';
import { OneTimePassword, type OneTimePasswordOf } from './OneTimePassword';
import { RolesTable } from './RolesTable';

export default function AccountsPage() {
  const t = useT();
  const mayEdit = useMay('access.accounts');
  const [tab, selectTab] = useSelected('tab');
  const [account, selectAccount] = useSelected('account');
  const [creating, setCreating] = useState(false);
  const [oneTime, setOneTime] = useState<OneTimePasswordOf | null>(null);
  const create = mayEdit && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('accounts.create')}
    </Button>
  );
  return (
    <Page title={t('accounts.title')} extra={create}>
      <Tabs
        activeKey={tab ?? 'accounts'}
        onChange={(next) => selectTab(next === 'accounts' ? null : next)}
        items={[
          {
            key: 'accounts',
            label: t('accounts.tab.accounts'),
            children: <AccountList onOpen={(row: AccountRow) => selectAccount(row.id)} />,
          },
          { key: 'roles', label: t('accounts.tab.roles'), children: <RolesTable /> },
        ]}
      />
      <AccountDrawer id={account} onClose={() => selectAccount(null)} onPassword={setOneTime} />
      <CreateAccountDrawer open={creating} onClose={() => setCreating(false)} onPassword={setOneTime} />
      <OneTimePassword shown={oneTime} onClose={() => setOneTime(null)} />
    </Page>
  );
}
