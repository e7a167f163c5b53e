import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { families } from '@/api/keys';
import type { AccountRow, GrantView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { useCommand } from '@/shared/useCommand';
import { withdrawRole } from './accounts';
import { GrantForm } from './GrantForm';
import { useMay } from './me';

/** The roles of an account; granted and withdrawn by the security administrator. */
export function AccountGrants({ account }: { account: AccountRow }) {
  const t = useT();
  const mayGrant = useMay('access.grants');
  return (
    <>
      {account.grants.length === 0 && <Empty title={t('accounts.noGrant')} hint={t('accounts.noGrantsHint')} />}
      {account.grants.map((grant) => (
        <Grant key={grant.id} account={account} grant={grant} mayWithdraw={mayGrant} />
      ))}
      {mayGrant ? <GrantForm account={account} /> : <p className="y-muted">{t('accounts.securityGrants')}</p>}
    </>
  );
}

interface GrantProps {
  account: AccountRow;
  grant: GrantView;
  mayWithdraw: boolean;
}

function Grant({ account, grant, mayWithdraw }: GrantProps) {
  const t = useT();
  const queries = useQueryClient();
  const withdraw = useCommand(withdrawRole(account.id), {
    done: t('accounts.withdrawn'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.accounts }),
  });
  const ask = t('accounts.withdrawAsk', { name: account.displayName, organization: grant.organizationName, role: grant.roleTitle });
  return (
    <div className="y-row">
      <span>
        {grant.organizationName} · <strong>{grant.roleTitle}</strong>
      </span>
      {mayWithdraw && (
        <Popconfirm title={ask} description={t('accounts.withdrawHint')} onConfirm={() => void withdraw.run(grant.id)}>
          <Button size="small" danger loading={withdraw.busy}>
            {t('accounts.withdraw')}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
