import { Alert, Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { DuplicateRow } from '@/api/types';
import { useT } from '@/i18n';
import { Time } from '@/shared/Time';

interface Props {
  duplicates: DuplicateRow[];
  onMerge: (duplicate: DuplicateRow) => void;
}

/** Reports that may be of the same event, shown before anything is sent. */
export function Duplicates({ duplicates, onMerge }: Props) {
  const t = useT();
  if (duplicates.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('intake.duplicates', { n: duplicates.length })}
      description={
        <ul className="i-lines">
          {duplicates.map((d) => (
            <li key={d.id}>
              <span>
                <Link to={`/information/incidents/${d.id}`} target="_blank" rel="noreferrer">
                  {d.number} {d.title}
                </Link>
                <span className="i-block">
                  <Time value={d.occurredAt} /> {d.place}
                  {d.distanceKm !== null && ` · ${t('intake.distance', { km: d.distanceKm.toFixed(1) })}`} · {d.reason}
                </span>
              </span>
              <Popconfirm title={t('intake.mergeAsk', { number: d.number })} okText={t('intake.mergeYes')} onConfirm={() => onMerge(d)}>
                <Button size="small">{t('intake.merge')}</Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      }
    />
  );
}
