import { Button, Checkbox, Drawer, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ImportResult } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { ImportOutcome } from './ImportOutcome';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  templateUrl: string;
  templateHint?: string;
  send: (request: { file: File; chosen: boolean }, key: string) => Promise<ImportResult>;
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

function ImportForm({
  templateUrl,
  templateHint,
  send,
  onApplied,
  choice,
  refused,
}: Omit<Props, 'open' | 'onClose' | 'title' | 'children'>) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState(false);
  const [outcome, setOutcome] = useState<ImportResult | null>(null);
  const run = useCommand(send, {
    quiet: true,
    onDone: (result) => {
      setOutcome(result);
      if (result.applied) onApplied?.();
    },
  });
  const choose = (next: File | null) => {
    setFile(next);
    setOutcome(null);
    run.reset();
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
        <Checkbox checked={chosen} onChange={(event) => setChosen(event.target.checked)}>
          {choice?.label ?? t('import.partial')}
        </Checkbox>
        <div className="y-muted">{choice?.hint ?? t('import.partialHint')}</div>
      </div>
      <div>
        <Button type="primary" disabled={!file} loading={run.busy} onClick={() => file && void run.run({ file, chosen })}>
          {t('import.run')}
        </Button>
      </div>
      <ProblemAlert error={run.problem} title={t('problem.title')} />
      {outcome && <ImportOutcome outcome={outcome} refused={refused} />}
    </>
  );
}
