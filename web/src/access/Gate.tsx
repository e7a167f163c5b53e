import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { keys } from '@/api/keys';
import { live } from '@/api/live';
import type { Me } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { MeProvider } from './me';
import { fetchMe } from './session';

const SignInPage = lazy(() => import('./SignInPage'));
const FirstPasswordPage = lazy(() => import('./FirstPasswordPage'));

const renewMs = 5 * 60_000;

/** Lets nobody in who is not signed in or still has to change the first password; the address stays as it is. */
export function Gate({ children }: { children: ReactNode }) {
  const me = useQuery({ queryKey: keys.me, queryFn: fetchMe, staleTime: renewMs, refetchInterval: renewMs, refetchOnWindowFocus: true });
  if (me.isPending) return <Waiting />;
  if (me.data === undefined) return <Unreachable error={me.error} onRetry={() => void me.refetch()} />;
  return <Suspense fallback={<Waiting />}>{inside(me.data, children)}</Suspense>;
}

function inside(me: Me | null, children: ReactNode) {
  if (me === null) return <SignInPage />;
  if (me.mustChangePassword) return <FirstPasswordPage me={me} />;
  return (
    <MeProvider me={me}>
      <LiveWhileSignedIn key={me.userId} head={me.head} />
      {children}
    </MeProvider>
  );
}

/** The feed begins at the head of the first answer, so that nothing between loading and listening is missed. */
function LiveWhileSignedIn({ head }: { head: number }) {
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first head counts; later ones are reached by the feed itself
  useEffect(() => {
    live.start(head);
    return () => {
      live.stop();
      queries.removeQueries({ predicate: (query) => query.queryHash !== hashKey(keys.me) });
    };
  }, []);
  return null;
}

function Waiting() {
  const t = useT();
  return (
    <div className="y-centre">
      <Spin description={t('common.loading')}>
        <div className="y-spin-room" />
      </Spin>
    </div>
  );
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <main className="y-centre">
      <ProblemAlert error={error} onRetry={onRetry} />
    </main>
  );
}
