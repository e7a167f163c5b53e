import { useQueryClient } from '@tanstack/react-query';
import { families } from '@/api/keys';
import type { RegisterDefinition } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { SheetImport } from '@/organization/SheetImport';
import { useSelected } from '@/shared/useSelected';
import { importEntries, templateUrl, titleOf } from './registers';

/** What the address says: which import is looked at, or that one is being prepared. */
export const importing = 'import';
export const begun = 'new';

/** Spreadsheet import of one register. */
export function ImportEntries({ definition }: { definition: RegisterDefinition }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const queries = useQueryClient();
  const [current, follow] = useSelected(importing);
  return (
    <SheetImport
      open={current !== null}
      onClose={() => follow(null)}
      followed={{ id: current === begun ? null : current, follow: (id) => follow(id ?? begun) }}
      title={t('registers.importTitle', { register: titleOf(definition, english) })}
      templateUrl={templateUrl(definition.key)}
      send={({ file, chosen }, key, onSent) => importEntries(definition.key)({ file, partial: chosen, onSent }, key)}
      onApplied={() => void queries.invalidateQueries({ queryKey: families.registers })}
    />
  );
}
