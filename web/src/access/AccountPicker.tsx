import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { AccountRow, Page } from '@/api/types';
import { useT } from '@/i18n';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
}

/** Picks an account by user name or name, searched by the platform. */
export function AccountPicker({ value = null, onChange, ...control }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const found = useQuery({
    queryKey: keys.accounts({ picker: search }),
    queryFn: ({ signal }) => get<Page<AccountRow>>('/api/access/accounts', { search, state: 'active', limit: 20 }, signal),
    placeholderData: (before) => before,
  });
  return (
    <Select<string | null>
      {...control}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('liaisons.accountFind')}
      value={value}
      onChange={(id) => onChange?.(id ?? null)}
      options={(found.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.displayName}（${row.userName}）` }))}
      notFoundContent={t('accounts.empty')}
    />
  );
}
