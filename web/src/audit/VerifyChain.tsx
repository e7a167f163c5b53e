import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { get } from '@/api/client';
import type { VerifyView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';

/** Re-computes the hash chain on the platform and says whether it holds. */
export function VerifyChain() {
  const t = useT();
  const verify = useMutation({ mutationFn: () => get<VerifyView>('/api/audit/verify') });
  const { data, error, isPending } = verify;
  return (
    <>
      <div role="status">
        {isPending && <span className="y-muted">{t('audit.verifying')}</span>}
        {data?.whole && <Alert type="success" showIcon title={t('audit.whole', { n: data.entries })} />}
        {data && !data.whole && (
          <Alert type="error" showIcon title={t('audit.broken', { seq: data.firstBadSeq ?? '?' })} description={data.problem} />
        )}
      </div>
      <ProblemAlert error={error} title={t('problem.title')} />
      <Button loading={isPending} onClick={() => verify.mutate()}>
        {t('audit.verify')}
      </Button>
    </>
  );
}
