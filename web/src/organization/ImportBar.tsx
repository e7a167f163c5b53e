import { Button, Progress } from 'antd';
import type { ImportProgress } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { stopImport } from './useImport';

/** How far an import is: sent, read, checked, written; and a way to stop it before it writes. */
export function ImportBar({ sent, progress }: { sent: number; progress: ImportProgress | null | undefined }) {
  const t = useT();
  const stop = useCommand(stopImport, { quiet: true });
  const { done, total, stage } = progress ?? { done: 0, total: 0, stage: 'sending' as const };
  const percent = stage === 'sending' ? sent * 100 : total > 0 ? (done / total) * 100 : 0;
  const words = t(`import.stage.${stage}` as 'import.stage.sending', { done, total, percent: Math.floor(percent) });
  return (
    <div className="y-stack">
      <div className="y-row">
        <span className="y-figures" role="status">
          {words}
        </span>
        {progress?.mayStop && (
          <Button size="small" loading={stop.busy} onClick={() => void stop.run(progress.id)}>
            {t('import.stop')}
          </Button>
        )}
      </div>
      <Progress percent={Math.floor(percent)} status="active" showInfo={stage !== 'reading'} aria-label={t('import.progress')} />
      <ProblemAlert error={stop.problem} title={t('problem.title')} />
    </div>
  );
}
