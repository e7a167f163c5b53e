import { useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import { useT } from '@/i18n';
import { SheetImport } from './SheetImport';
import { type Importable, importSheet, templateUrl } from './units';
import './directory.css';

/** Spreadsheet import of units or liaisons. */
export function ImportDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [what, setWhat] = useState<Importable>('units');
  return (
    <SheetImport
      open={open}
      onClose={onClose}
      title={t('import.title')}
      templateUrl={templateUrl(what)}
      send={({ file, chosen }, key) => importSheet({ what, file, partial: chosen }, key)}
      onApplied={() => void queries.invalidateQueries({ queryKey: families.organization })}
    >
      <Radio.Group
        aria-label={t('import.what')}
        optionType="button"
        value={what}
        onChange={(event) => setWhat(event.target.value as Importable)}
        options={[
          { value: 'units', label: t('import.units') },
          { value: 'liaisons', label: t('import.liaisons') },
        ]}
      />
    </SheetImport>
  );
}
