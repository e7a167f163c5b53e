import type { RosterView } from '@/api/types';
import { useT } from '@/i18n';
import { SheetImport } from '../SheetImport';
import { dutyPath, importRoster, useDutyRefresh } from './queries';

/** A roster from a spreadsheet; all or nothing, and what is there may be replaced. */
export function RosterImportDrawer({ roster, open, onClose }: { roster: RosterView; open: boolean; onClose: () => void }) {
  const t = useT();
  const refresh = useDutyRefresh();
  const send = importRoster(roster.organizationId);
  return (
    <SheetImport
      open={open}
      onClose={onClose}
      title={`${t('duty.import')} · ${roster.organizationName}`}
      templateUrl={dutyPath('roster/template')}
      templateHint={t('duty.importHint')}
      choice={{ label: t('duty.replace'), hint: t('duty.replaceHint') }}
      refused={t('duty.importRefused')}
      send={({ file, chosen }, key) => send({ file, replace: chosen }, key).finally(refresh)}
    />
  );
}
