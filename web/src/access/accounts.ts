import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { AccountCreated, AccountRow, CreateAccount, EditAccount, GrantRole, GrantView, RoleView } from '@/api/types';

const path = '/api/access/accounts';

export function useRoles() {
  return useQuery({ queryKey: keys.roles, queryFn: ({ signal }) => get<RoleView[]>('/api/access/roles', undefined, signal) });
}

export const createAccount = (request: CreateAccount, key: string) => send<AccountCreated>('POST', path, request, key);

export const editAccount = (id: string) => (request: EditAccount, key: string) => send<AccountRow>('PUT', `${path}/${id}`, request, key);

export const unlockAccount = (id: string, key: string) => send<AccountRow>('POST', `${path}/${id}/unlock`, {}, key);

export const resetPassword = (id: string, key: string) => send<AccountCreated>('POST', `${path}/${id}/reset-password`, {}, key);

export const grantRole = (id: string) => (request: GrantRole, key: string) => send<GrantView>('POST', `${path}/${id}/grants`, request, key);

export const withdrawRole = (id: string) => (grantId: string, key: string) =>
  send<void>('DELETE', `${path}/${id}/grants/${grantId}`, undefined, key);
