import { Alert, Button } from 'antd';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import type { DraftDesk } from './useDraft';

/** Somebody saved meanwhile: the editor decides which of the two stays. Any other refusal is shown as it is. */
export function Conflict({ desk }: { desk: DraftDesk }) {
  const t = useT();
  const { problem } = desk;
  if (problem?.code !== 'compilations.changed-meanwhile') return <ProblemAlert error={problem} title={t('problem.title')} />;
  const version = Number(problem.extensions.currentVersion);
  const name = String(problem.extensions.updatedBy ?? '');
  return (
    <Alert
      type="warning"
      showIcon
      className="y-problem"
      title={t('compilations.conflict', { name, n: version })}
      description={t('compilations.conflictHint')}
      action={
        <div className="y-stack">
          <Button size="small" onClick={desk.takeTheirs}>
            {t('compilations.takeTheirs')}
          </Button>
          <Button size="small" loading={desk.busy} onClick={() => void desk.save(version)}>
            {t('compilations.keepMine')}
          </Button>
        </div>
      }
    />
  );
}
