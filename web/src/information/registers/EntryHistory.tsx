import { Skeleton } from 'antd';
import type { RegisterHistoryRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useHistory } from './queries';

const acts = ['registered', 'imported', 'changed', 'confirmed', 'readiness', 'removed', 'restored'] as const;

/** Who changed what and when, newest first, with the values before and after. */
export function EntryHistory({ id }: { id: string }) {
  const t = useT();
  const history = useHistory(id);
  if (history.isPending) return <Skeleton active />;
  if (history.error) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data.length === 0) return <Empty title={t('registers.historyEmpty')} />;
  return (
    <ol className="r-history" aria-label={t('registers.panel.history')}>
      {history.data.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of the record have no id of their own and are never moved
        <Row key={`${row.at}-${i}`} row={row} />
      ))}
    </ol>
  );
}

function Row({ row }: { row: RegisterHistoryRow }) {
  const t = useT();
  const act = acts.find((one) => one === row.act);
  const key: TextKey | null = act ? `registers.act.${act}` : null;
  return (
    <li>
      <div className="y-row">
        <Time value={row.at} />
        <strong>{key ? t(key) : row.act}</strong>
        <span>{[row.byName, row.organizationName].filter(Boolean).join(' · ')}</span>
      </div>
      {row.note && <div className="y-muted">{row.note}</div>}
      {row.changes.length > 0 && (
        <table className="r-changes">
          <thead>
            <tr>
              <th scope="col">{t('registers.field')}</th>
              <th scope="col">{t('registers.before')}</th>
              <th scope="col">{t('registers.after')}</th>
            </tr>
          </thead>
          <tbody>
            {row.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.title}</th>
                <td>{change.before ?? '—'}</td>
                <td>{change.after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
