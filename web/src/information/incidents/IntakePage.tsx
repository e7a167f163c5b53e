import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '@/access/me';
import { newKey } from '@/api/newKey';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useWarning } from '../warnings/warnings';
import { saveDraft } from './intake/draft';
import { draftFrom } from './intake/fromWarning';
import { IntakeForm } from './intake/IntakeForm';
import { writeWhen } from './intake/when';

/** 信息报告: the address names the draft, so a reload goes on with it and a second window starts its own. */
export default function IntakePage() {
  const me = useMe();
  const [address] = useSearchParams();
  const id = address.get('draft');
  const warning = address.get('warning');
  if (id) return <IntakeForm key={id} id={id} user={me.userId} />;
  return warning ? <Begin warning={warning} user={me.userId} then={address.get('then')} /> : <Navigate replace to={`?draft=${newKey()}`} />;
}

/** The draft begins with what the warning says, and from then on is a draft like any other. */
function Begin({ warning, user, then }: { warning: string; user: string; then: string | null }) {
  const t = useT();
  const navigate = useNavigate();
  const origin = useWarning(warning);
  const view = origin.data;
  useEffect(() => {
    if (!view) return;
    const id = newKey();
    const now = new Date(serverNow());
    saveDraft(user, draftFrom(id, view, writeWhen(now)), now);
    void navigate(`?draft=${id}${then ? `&then=${then}` : ''}`, { replace: true });
  }, [view, user, then, navigate]);
  return (
    <Page title={t('intake.title')}>
      <ProblemAlert error={origin.error} onRetry={() => void origin.refetch()} />
      {!origin.error && <Skeleton active />}
    </Page>
  );
}
