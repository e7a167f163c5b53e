import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Tag } from 'antd';
import { families } from '@/api/keys';
import type { AccountRow } from '@/api/types';
import { useT } from '@/i18n';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useCommand } from '@/shared/useCommand';
import { resetPassword, unlockAccount } from './accounts';
import type { OneTimePasswordOf } from './OneTimePassword';

interface Props {
  account: AccountRow;
  mayEdit: boolean;
  onPassword: (shown: OneTimePasswordOf) => void;
}

/** State of an account, and what the system administrator can do about it. */
export function AccountActs({ account, mayEdit, onPassword }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const renew = () => void queries.invalidateQueries({ queryKey: families.accounts });
  const unlock = useCommand(unlockAccount, { done: t('accounts.unlocked'), onDone: renew });
  const reset = useCommand(resetPassword, {
    onDone: (created) => {
      renew();
      onPassword({ name: account.displayName, password: created.oneTimePassword });
    },
  });
  return (
    <>
      <div className="y-row">
        <strong>{account.userName}</strong>
        <StateTag state={account.state} />
        {account.mustChangePassword && <Tag>{t('accounts.mustChange')}</Tag>}
      </div>
      <div className="y-row y-muted">
        <span>
          {t('accounts.createdAt')} <Time value={account.createdAt} />
        </span>
        <span>
          {t('accounts.lastSignInAt')} {account.lastSignInAt ? <Time value={account.lastSignInAt} /> : t('accounts.never')}
        </span>
      </div>
      {mayEdit && (
        <div className="y-row">
          {account.state === 'locked' && (
            <Button loading={unlock.busy} onClick={() => void unlock.run(account.id)}>
              {t('accounts.unlock')}
            </Button>
          )}
          <Popconfirm
            title={t('accounts.resetAsk', { name: account.displayName })}
            description={t('accounts.resetHint')}
            onConfirm={() => void reset.run(account.id)}
          >
            <Button loading={reset.busy}>{t('accounts.reset')}</Button>
          </Popconfirm>
        </div>
      )}
    </>
  );
}
