import { Alert, Button, Checkbox, Drawer, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem } from '@/api/client';
import type { ImportProgress, ImportResult } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ImportBar } from './ImportBar';
import { ImportOutcome } from './ImportOutcome';
import { isOver } from './useImport';
import { useSheetImport } from './useSheetImport';

export interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  templateUrl: string;
  templateHint?: string;
  send: (request: { file: File; chosen: boolean }, key: string, onSent: (part: number) => void) => Promise<ImportResult>;
  /** The import that runs or ran last, kept where a reload finds it; only for imports that tell how far they are. */
  followed?: { id: string | null; follow: (id: string | null) => void };
  onApplied?: () => void;
  /** What may be chosen beside the file; left out: to take the good rows only. */
  choice?: { label: string; hint: string };
  /** What to do when nothing was taken, where that is not told by the choice. */
  refused?: string;
  /** What is imported, where there is a choice. */
  children?: ReactNode;
}

/** Spreadsheet import: template, file, and what is wrong with which row and column. */
export function SheetImport({ open, onClose, title, children, ...form }: Props) {
  return (
    <Drawer open={open} onClose={onClose} title={title} size={640}>
      <div className="y-stack">
        {children}
        <ImportForm key={form.templateUrl} {...form} />
      </div>
    </Drawer>
  );
}

function ImportForm({ templateUrl, templateHint, choice, ...rest }: Omit<Props, 'open' | 'onClose' | 'title' | 'children'>) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState(false);
  const { run, sent, outcome, progress, forget, unknown } = useSheetImport(rest);
  const running = run.busy || (!!progress && !isOver(progress));
  const choose = (next: File | null) => {
    setFile(next);
    forget();
  };
  return (
    <>
      <div>
        <a className="y-link" href={templateUrl} download>
          {t('import.template')}
        </a>
        <div className="y-muted">{templateHint ?? t('import.templateHint')}</div>
      </div>
      <Upload.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        disabled={running}
        fileList={file ? [{ uid: file.name, name: file.name }] : []}
        beforeUpload={(next) => {
          choose(next);
          return false;
        }}
        onRemove={() => choose(null)}
      >
        {t('import.choose')}
      </Upload.Dragger>
      <div>
        <Checkbox checked={chosen} disabled={running} onChange={(event) => setChosen(event.target.checked)}>
          {choice?.label ?? t('import.partial')}
        </Checkbox>
        <div className="y-muted">{choice?.hint ?? t('import.partialHint')}</div>
      </div>
      <div>
        <Button type="primary" disabled={!file} loading={running} onClick={() => file && void run.run({ file, chosen })}>
          {t('import.run')}
        </Button>
      </div>
      {running && <ImportBar sent={sent} progress={progress} />}
      <Ended problem={run.problem} outcome={outcome} progress={progress} refused={rest.refused} />
      {unknown && <Alert type="warning" showIcon title={t('import.notKnown')} description={t('import.noCode')} />}
    </>
  );
}

interface EndedProps {
  problem: Problem | null;
  outcome: ImportResult | null;
  progress: ImportProgress | null | undefined;
  refused: string | undefined;
}

/** What came out: of the answer, or, where that was lost, of what is known of the import. */
function Ended({ problem, outcome, progress, refused }: EndedProps) {
  const t = useT();
  if (outcome) return <ImportOutcome outcome={outcome} refused={refused} />;
  if (progress?.stage === 'stopped') return <Alert type="info" showIcon role="status" title={progress.problem} />;
  if (problem) return <ProblemAlert error={problem} title={t('problem.title')} />;
  return progress?.problem ? <Alert type="error" showIcon role="alert" title={t('problem.title')} description={progress.problem} /> : null;
}
