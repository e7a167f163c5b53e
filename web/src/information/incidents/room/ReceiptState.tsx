import type { RecipientRow } from '@/api/types';
import { useT } from '@/i18n';
import { type StateName, StateTag } from '@/shared/tags';

const states: Record<string, StateName> = {
  sent: 'sent',
  seen: 'seen',
  acknowledged: 'acknowledged',
  answered: 'answered',
  overdue: 'overdue',
};

export function ReceiptState({ unit }: { unit: RecipientRow }) {
  const t = useT();
  return (
    <span className="y-nowrap">
      <StateTag state={states[unit.state] ?? 'sent'} />
      {unit.late && <strong className="i-over"> {t('room.lateReceipt')}</strong>}
    </span>
  );
}
