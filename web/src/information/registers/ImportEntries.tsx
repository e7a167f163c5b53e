import { useQueryClient } from '@tanstack/react-query';
import { families } from '@/api/keys';
import type { RegisterDefinition } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { SheetImport } from '@/organization/SheetImport';
import { useSelected } from '@/shared/useSelected';
import { importEntries, templateUrl, titleOf } from './registers';

/** Spreadsheet import of one register. */
export function ImportEntries({ definition, open, onClose }: { definition: RegisterDefinition; open: boolean; onClose: () => void }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const queries = useQueryClient();
  const [current, follow] = useSelected('import');
  return (
    <SheetImport
      open={open || current !== null}
      onClose={() => {
        follow(null);
        onClose();
      }}
      followed={{ id: current, follow }}
      title={t('registers.importTitle', { register: titleOf(definition, english) })}
      templateUrl={templateUrl(definition.key)}
      send={({ file, chosen }, key, onSent) => importEntries(definition.key)({ file, partial: chosen, onSent }, key)}
      onApplied={() => void queries.invalidateQueries({ queryKey: families.registers })}
    />
  );
}
