import { Link, useNavigate, useSearchParams } from 'react-router';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { AlarmLine } from './AlarmLine';
import { WarningForm } from './WarningForm';
import { useBeginning, useWarning } from './warnings';
import './warnings.css';

/** A new warning, one begun from an alarm (`?alarm=ID`), or the update of one that holds (`?updates=ID`). */
export default function NewWarningPage() {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const updates = params.get('updates');
  const before = useWarning(updates);
  const alarm = params.get('alarm');
  const beginning = useBeginning(alarm);
  const back = (
    <Link className="y-link" to={updates ? `/information/warnings/${updates}` : '/information/warnings'}>
      {t('warnings.back')}
    </Link>
  );
  return (
    <Page title={t(updates ? 'warnings.updateTitle' : 'warnings.newTitle')} extra={back}>
      <ProblemAlert error={before.error} onRetry={() => void before.refetch()} />
      <ProblemAlert error={beginning.error} onRetry={() => void beginning.refetch()} />
      {beginning.data && <AlarmLine alarm={beginning.data.alarm} />}
      {(!updates || before.data) && (!alarm || beginning.data) && (
        <div className="y-panel">
          <WarningForm
            updating={before.data}
            beginning={beginning.data}
            onSaved={(view) => void navigate(`/information/warnings/${view.id}`, { replace: true })}
          />
        </div>
      )}
    </Page>
  );
}
