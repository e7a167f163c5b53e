import { Alert, Button } from 'antd';
import { Problem } from '@/api/client';
import { useT } from '@/i18n';
import { problemText } from './problems';

interface Props {
  error: unknown;
  /** What failed: loading by default. */
  title?: string;
  onRetry?: () => void;
}

/** Says what happened, what it means and what to do; shows nothing without an error. */
export function ProblemAlert({ error, title, onRetry }: Props) {
  const t = useT();
  if (!error) return null;
  const fields = error instanceof Problem ? Object.values(error.errors).flat() : [];
  return (
    <Alert
      type="error"
      showIcon
      className="y-problem"
      title={title ?? t('problem.loadTitle')}
      description={
        <>
          <div>{problemText(error, t)}</div>
          {fields.map((message) => (
            <div key={message}>· {message}</div>
          ))}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
