export type Permission =
  | 'information.incidents.report'
  | 'information.incidents.send'
  | 'information.incidents.acknowledge'
  | 'information.incidents.follow-up'
  | 'information.incidents.command'
  | 'information.incidents.close'
  | 'information.incidents.settings'
  | 'organization.edit'
  | 'access.accounts'
  | 'access.grants'
  | 'platform.audit'
  | 'platform.operate';

export interface Me {
  userId: string;
  userName: string;
  displayName: string;
  mustChangePassword: boolean;
  grants: GrantView[];
  permissions: Permission[];
  now: string;
  rate: number;
  exercise: string | null;
  head: number;
}

export interface GrantView {
  id: string;
  role: string;
  roleTitle: string;
  organizationId: string;
  organizationName: string;
  permissions: Permission[];
}

export type AccountState = 'active' | 'locked' | 'disabled';

export interface AccountRow {
  id: string;
  userName: string;
  displayName: string;
  phone: string | null;
  state: AccountState;
  mustChangePassword: boolean;
  createdAt: string;
  lastSignInAt: string | null;
  grants: GrantView[];
}

export interface RoleView {
  role: string;
  title: string;
  permissions: Permission[];
  excludes: string[];
}

export interface SessionRow {
  id: string;
  userId: string;
  userName: string;
  kind: string;
  address: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface SignIn {
  userName: string;
  password: string;
}

export interface SignedIn {
  me: Me;
  token: string | null;
}

export interface ChangePassword {
  current: string;
  new: string;
}

export interface CreateAccount {
  userName: string;
  displayName: string;
  phone: string | null;
}

export interface AccountCreated {
  account: AccountRow;
  oneTimePassword: string;
}

export interface EditAccount {
  displayName: string;
  phone: string | null;
  disabled: boolean;
}

export interface GrantRole {
  role: string;
  organizationId: string;
}
