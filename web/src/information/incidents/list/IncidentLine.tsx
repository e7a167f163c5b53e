import { memo } from 'react';
import { Link } from 'react-router';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import { GradeTag, LevelTag } from '@/shared/tags';
import { fullTime, shortTime } from '@/shared/time';
import { IncidentState } from '../IncidentState';
import { Marks } from '../Marks';
import { Receipts } from './Receipts';

interface Props {
  row: IncidentRow;
  index: number;
  selected: boolean;
  onSelect: (id: string) => void;
}

/** Remembered: while the list scrolls, rows that stay are not drawn again. */
export const IncidentLine = memo(function IncidentLine({ row, index, selected, onSelect }: Props) {
  const t = useT();
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      className={selected ? 'i-selected' : undefined}
      onPointerDown={() => onSelect(row.id)}
    >
      <td className="y-figures">{row.number}</td>
      <td>
        <Link to={`/information/incidents/${row.id}`}>{row.title}</Link> <Marks incident={row} />
      </td>
      <td>
        <GradeTag grade={row.grade} />
      </td>
      <td>{row.responseLevel ? <LevelTag level={row.responseLevel} /> : <span className="y-muted">{t('incidents.noResponse')}</span>}</td>
      <td>
        <IncidentState state={row.state} />
      </td>
      <td title={row.place}>{row.place}</td>
      <td>
        <time className="y-figures" dateTime={row.occurredAt} title={fullTime(row.occurredAt)}>
          {shortTime(row.occurredAt)}
        </time>
      </td>
      <td>
        <Receipts row={row} />
      </td>
    </tr>
  );
});
