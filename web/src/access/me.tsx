import { createContext, type ReactNode, useContext } from 'react';
import type { Me, Permission } from '@/api/types';

const Current = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <Current.Provider value={me}>{children}</Current.Provider>;
}

/** The signed-in person; only below the shell, where there always is one. */
export function useMe(): Me {
  const me = useContext(Current);
  if (!me) throw new Error('useMe is used outside of the signed-in part.');
  return me;
}

/** The person, where there may be nobody signed in. */
export function useMeIfAny(): Me | null {
  return useContext(Current);
}

/** Whether the person holds a right at some organization; what may be done to one object is said by that object. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

/** Whether the person may sign and answer for an organization that was asked. */
export function useMayAnswerFor(organizationId: string): boolean {
  return useMe().grants.some(
    (grant) => grant.organizationId === organizationId && grant.permissions.includes('information.incidents.acknowledge'),
  );
}
