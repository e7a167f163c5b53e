import type { WarningState as State } from '@/api/types';
import { useT } from '@/i18n';

const looks: Record<State, [tone: string, mark: string]> = {
  draft: ['busy', '●'],
  submitted: ['wait', '◔'],
  approved: ['good', '◑'],
  inForce: ['bad', '▲'],
  superseded: ['quiet', '○'],
  cancelled: ['done', '✓'],
  expired: ['quiet', '○'],
  noted: ['quiet', '○'],
};

export function WarningState({ state }: { state: State }) {
  const t = useT();
  const [tone, mark] = looks[state];
  return (
    <span className={`y-state y-state-${tone}`}>
      <span aria-hidden="true">{mark}</span> {t(`warnings.state.${state}`)}
    </span>
  );
}
