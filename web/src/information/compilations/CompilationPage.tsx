import { Segmented } from 'antd';
import { Link, useParams } from 'react-router';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useSelected } from '@/shared/useSelected';
import { useCompilation } from './compilations';
import { Downloads } from './Downloads';
import { Editor } from './Editor';
import { Paper } from './Paper';
import { ReceiptBoard } from './ReceiptBoard';
import { SignBar } from './SignBar';
import { useSeen } from './useSeen';
import './compilations.css';

export default function CompilationPage() {
  const { id = '' } = useParams();
  const t = useT();
  const compilation = useCompilation(id);
  const view = compilation.data;
  return (
    <Page title={view?.number ?? view?.title ?? t('compilations.title')} extra={view && <Extra view={view} />}>
      <ProblemAlert error={compilation.error} onRetry={() => void compilation.refetch()} />
      {view && (view.may.includes('edit') ? <Editor key={view.id} view={view} /> : <Reading view={view} />)}
    </Page>
  );
}

function Extra({ view }: { view: CompilationView }) {
  const t = useT();
  return (
    <>
      <Link className="y-link" to="/information/compilations">
        {t('compilations.back')}
      </Link>
      <Downloads view={view} />
    </>
  );
}

/** An issue to read and to sign; for the general headquarters with the board of receipts. */
function Reading({ view }: { view: CompilationView }) {
  const t = useT();
  const [tab, select] = useSelected('tab');
  const board = view.may.includes('receipts');
  useSeen(view);
  return (
    <>
      <SignBar view={view} />
      {board && (
        <div className="y-filters">
          <Segmented
            aria-label={t('compilations.title')}
            value={tab === 'receipts' ? 'receipts' : 'read'}
            onChange={(next) => select(next === 'read' ? null : next)}
            options={[
              { value: 'read', label: t('compilations.read') },
              {
                value: 'receipts',
                label: `${t('compilations.board')} ${view.receipts.acknowledged}/${view.receipts.sent}`,
              },
            ]}
          />
        </div>
      )}
      {board && tab === 'receipts' ? <ReceiptBoard view={view} /> : <Paper view={view} />}
    </>
  );
}
