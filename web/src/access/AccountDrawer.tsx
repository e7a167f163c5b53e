import { useQuery } from '@tanstack/react-query';
import { Drawer, Spin } from 'antd';
import { keys } from '@/api/keys';
import type { AccountRow } from '@/api/types';
import { useT } from '@/i18n';
import { findInPages } from '@/shared/findInPages';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { AccountActs } from './AccountActs';
import { AccountGrants } from './AccountGrants';
import { EditAccountForm } from './EditAccountForm';
import { useMay } from './me';
import type { OneTimePasswordOf } from './OneTimePassword';

interface Props {
  id: string | null;
  onClose: () => void;
  onPassword: (shown: OneTimePasswordOf) => void;
}

export function AccountDrawer({ id, onClose, onPassword }: Props) {
  const account = useAccount(id);
  return (
    <Drawer open={id !== null} onClose={onClose} title={account.data?.displayName ?? ''} size={520} destroyOnHidden>
      <ProblemAlert error={account.error} onRetry={() => void account.refetch()} />
      {account.isLoading && <Spin />}
      {account.data && <AccountDetail key={account.data.id} account={account.data} onPassword={onPassword} />}
    </Drawer>
  );
}

function AccountDetail({ account, onPassword }: { account: AccountRow; onPassword: Props['onPassword'] }) {
  const t = useT();
  const mayEdit = useMay('access.accounts');
  return (
    <div className="y-stack">
      <AccountActs account={account} mayEdit={mayEdit} onPassword={onPassword} />
      <h2 className="y-h2">{t('accounts.grants')}</h2>
      <AccountGrants account={account} />
      {mayEdit && (
        <>
          <h2 className="y-h2">{t('common.edit')}</h2>
          <EditAccountForm account={account} />
        </>
      )}
    </div>
  );
}

function useAccount(id: string | null) {
  return useQuery({
    queryKey: keys.accounts({ id }),
    queryFn: ({ signal }) => findInPages<AccountRow>('/api/access/accounts', id ?? '', signal),
    enabled: id !== null,
  });
}
