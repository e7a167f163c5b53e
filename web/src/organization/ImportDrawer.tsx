import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Radio, Upload } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { ImportResult } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { ImportOutcome } from './ImportOutcome';
import { type Importable, importSheet, templateUrl } from './units';
import './directory.css';

/** Spreadsheet import of units or liaisons: template, file, and what is wrong with which row and column. */
export function ImportDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [what, setWhat] = useState<Importable>('units');
  const [file, setFile] = useState<File | null>(null);
  const [partial, setPartial] = useState(false);
  const [outcome, setOutcome] = useState<ImportResult | null>(null);
  const run = useCommand(importSheet, {
    quiet: true,
    onDone: (result) => {
      setOutcome(result);
      if (result.applied) void queries.invalidateQueries({ queryKey: families.organization });
    },
  });
  const choose = (next: File | null) => {
    setFile(next);
    setOutcome(null);
    run.reset();
  };
  return (
    <Drawer open={open} onClose={onClose} title={t('import.title')} size={640}>
      <div className="y-stack">
        <Radio.Group
          aria-label={t('import.what')}
          optionType="button"
          value={what}
          onChange={(event) => {
            setWhat(event.target.value as Importable);
            choose(null);
          }}
          options={[
            { value: 'units', label: t('import.units') },
            { value: 'liaisons', label: t('import.liaisons') },
          ]}
        />
        <div>
          <a className="y-link" href={templateUrl(what)} download>
            {t('import.template')}
          </a>
          <div className="y-muted">{t('import.templateHint')}</div>
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
          <Checkbox checked={partial} onChange={(event) => setPartial(event.target.checked)}>
            {t('import.partial')}
          </Checkbox>
          <div className="y-muted">{t('import.partialHint')}</div>
        </div>
        <div>
          <Button type="primary" disabled={!file} loading={run.busy} onClick={() => file && void run.run({ what, file, partial })}>
            {t('import.run')}
          </Button>
        </div>
        <ProblemAlert error={run.problem} title={t('problem.title')} />
        {outcome && <ImportOutcome outcome={outcome} />}
      </div>
    </Drawer>
  );
}
