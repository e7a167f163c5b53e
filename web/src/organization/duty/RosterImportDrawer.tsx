import { Button, Checkbox, Drawer, Upload } from 'antd';
import { useState } from 'react';
import type { ImportResult, RosterView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ImportOutcome } from '../ImportOutcome';
import { dutyPath, importRoster, useDutyCommand } from './queries';

/** A roster from a spreadsheet: template, file, and what is wrong with which row and column. */
export function RosterImportDrawer({ roster, open, onClose }: { roster: RosterView; open: boolean; onClose: () => void }) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [replace, setReplace] = useState(false);
  const [outcome, setOutcome] = useState<ImportResult | null>(null);
  const run = useDutyCommand(importRoster(roster.organizationId), { quiet: true, onDone: setOutcome });
  const choose = (next: File | null) => {
    setFile(next);
    setOutcome(null);
    run.reset();
  };
  return (
    <Drawer open={open} onClose={onClose} title={`${t('duty.import')} · ${roster.organizationName}`} size={640}>
      <div className="y-stack">
        <div>
          <a className="y-link" href={dutyPath('roster/template')} download>
            {t('import.template')}
          </a>
          <div className="y-muted">{t('duty.importHint')}</div>
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
          <Checkbox checked={replace} onChange={(event) => setReplace(event.target.checked)}>
            {t('duty.replace')}
          </Checkbox>
          <div className="y-muted">{t('duty.replaceHint')}</div>
        </div>
        <div>
          <Button type="primary" disabled={!file} loading={run.busy} onClick={() => file && void run.run({ file, replace })}>
            {t('import.run')}
          </Button>
        </div>
        <ProblemAlert error={run.problem} title={t('problem.title')} />
        {outcome && <ImportOutcome outcome={outcome} refused={t('duty.importRefused')} />}
      </div>
    </Drawer>
  );
}
