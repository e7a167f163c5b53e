import { Link } from 'react-router';
import type { SituationView } from '@/api/types';
import { useT } from '@/i18n';
import { GradeTag } from '@/shared/tags';
import { gradeNames } from '../incidents/words';
import { useAlarmSummary } from '../monitoring/queries';

/** The figures of the moment; each number leads to the rows it counts where there is a list of them. */
export function Counts({ situation }: { situation: SituationView }) {
  const t = useT();
  const { byGrade } = situation;
  const alarms = useAlarmSummary().data;
  const ungraded = situation.open - gradeNames.reduce((sum, g) => sum + (byGrade[g] ?? 0), 0);
  return (
    <section className="y-panel s-counts" aria-label={t('situation.counts')}>
      <dl>
        <Figure name={t('situation.open')} value={situation.open} to="/information/incidents?state=open" />
        <Figure name={t('situation.openedToday')} value={situation.openedToday} />
        <Figure name={t('situation.receiptsWaiting')} value={situation.receiptsWaiting} />
        <Figure name={t('situation.receiptsOverdue')} value={situation.receiptsOverdue} urgent />
        <Figure name={t('situation.reportsOverdue')} value={situation.reportsOverdue} urgent />
        {alarms && (
          <Figure name={t('situation.alarms')} value={alarms.unacknowledged} to="/information/monitoring/alarms?state=raised" urgent />
        )}
      </dl>
      <ul className="s-grades" aria-label={t('situation.byGrade')}>
        {gradeNames.map((grade) => (
          <li key={grade}>
            <Link to={`/information/incidents?grade=${grade}`}>
              <GradeTag grade={grade} /> <strong>{byGrade[grade] ?? 0}</strong>
            </Link>
          </li>
        ))}
        {ungraded > 0 && (
          <li>
            <GradeTag grade={null} /> <strong>{ungraded}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}

function Figure({ name, value, to, urgent = false }: { name: string; value: number; to?: string; urgent?: boolean }) {
  return (
    <div className={urgent && value > 0 ? 's-figure s-urgent' : 's-figure'}>
      <dt>{name}</dt>
      <dd>{to ? <Link to={to}>{value}</Link> : value}</dd>
    </div>
  );
}
