import type { IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Time } from '@/shared/Time';
import { useFigureName, useReports } from '../../queries';
import { figureText } from '../figures';

/** The figures as they stand, each with the report it comes from. */
export function StandingFigures({ incident }: { incident: IncidentView }) {
  const t = useT();
  const nameOf = useFigureName();
  const reports = useReports(incident.id).data ?? [];
  if (incident.figures.length === 0) return <Empty title={t('room.figuresEmpty')} hint={t('room.figuresEmptyHint')} />;
  return (
    <table className="i-diff">
      <caption className="i-hidden">{t('room.tab.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('room.figure')}</th>
          <th scope="col">{t('room.value')}</th>
          <th scope="col">{t('room.fromReport')}</th>
          <th scope="col">{t('room.asOf')}</th>
        </tr>
      </thead>
      <tbody>
        {incident.figures.map((f) => (
          <tr key={f.key}>
            <th scope="row">{nameOf(f.key, f.title)}</th>
            <td>
              <strong>{figureText(f.value, f.unit)}</strong>
            </td>
            <td>{reports.find((r) => r.number === f.reportNumber)?.label ?? f.reportNumber}</td>
            <td>
              <Time value={f.occurredAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
