import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Age } from '@/shared/Time';
import { GradeTag, LevelTag } from '@/shared/tags';
import { useSelected } from '@/shared/useSelected';
import { Receipts } from '../incidents/list/Receipts';

/** The map in words: the same incidents, in a table. */
export function SituationTable({ incidents }: { incidents: IncidentRow[] }) {
  const t = useT();
  const [chosen] = useSelected('incident');
  if (incidents.length === 0) {
    return (
      <div className="y-panel">
        <Empty title={t('situation.empty')} hint={t('situation.emptyHint')} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="y-panel s-table" tabIndex={0} aria-label={t('situation.table')}>
      <table className="i-diff">
        <caption className="i-hidden">{t('situation.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('incidents.grade')}</th>
            <th scope="col">{t('incidents.titleColumn')}</th>
            <th scope="col" className="s-optional">
              {t('incidents.response')}
            </th>
            <th scope="col" className="s-optional">
              {t('incidents.place')}
            </th>
            <th scope="col">{t('situation.since')}</th>
            <th scope="col">{t('incidents.receipts')}</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((row) => (
            <Row key={row.id} row={row} chosen={row.id === chosen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, chosen }: { row: IncidentRow; chosen: boolean }) {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <tr ref={line} className={chosen ? 'i-selected' : undefined}>
      <td>
        <GradeTag grade={row.grade} />
      </td>
      <td>
        <Link to={`/information/incidents/${row.id}`}>{row.title}</Link>
      </td>
      <td className="s-optional y-nowrap">{row.responseLevel ? <LevelTag level={row.responseLevel} /> : '—'}</td>
      <td className="s-optional">{row.countyName ?? row.place}</td>
      <td className="y-nowrap">
        <Age value={row.occurredAt} />
      </td>
      <td>
        <Receipts row={row} />
      </td>
    </tr>
  );
}
