import { Link } from 'react-router';
import type { IncidentRow } from '@/api/types';
import { Time } from '@/shared/Time';
import { GradeTag, LevelTag } from '@/shared/tags';
import { IncidentState } from '../IncidentState';
import { Marks } from '../Marks';
import { Receipts } from './Receipts';

interface Props {
  row: IncidentRow;
  selected: boolean;
  onSelect: (id: string) => void;
}

/** The same row on a phone. */
export function IncidentCard({ row, selected, onSelect }: Props) {
  return (
    <article
      className={selected ? 'i-card i-selected' : 'i-card'}
      aria-current={selected || undefined}
      onPointerDown={() => onSelect(row.id)}
    >
      <Link className="i-card-title" to={`/information/incidents/${row.id}`}>
        {row.title}
      </Link>
      <div className="i-card-tags">
        <GradeTag grade={row.grade} />
        {row.responseLevel && <LevelTag level={row.responseLevel} />}
        <IncidentState state={row.state} />
        <Marks incident={row} />
      </div>
      <div className="i-card-tags y-muted">
        <span className="y-figures">{row.number}</span>
        <Time value={row.occurredAt} />
        <Receipts row={row} />
      </div>
    </article>
  );
}
