import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useT } from '@/i18n';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  /** Why the warning cannot be named any more. */
  error: string | undefined;
  onForget: () => void;
}

/** The warning that the report begins from; when it ends meanwhile, the report goes on without it. */
export function FromWarning({ draft, error, onForget }: Props) {
  const t = useT();
  if (!draft.warningId) return null;
  const title = (
    <>
      {t('incidents.fromWarning')}{' '}
      <Link className="y-link" to={`/information/warnings/${draft.warningId}`} target="_blank" rel="noreferrer">
        {draft.warningTitle}
      </Link>
    </>
  );
  return (
    <Alert
      type={error ? 'warning' : 'info'}
      showIcon
      title={title}
      description={error}
      action={
        <Button size="small" onClick={onForget}>
          {t('incidents.forgetWarning')}
        </Button>
      }
    />
  );
}
