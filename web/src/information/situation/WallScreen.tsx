import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import type { IncidentRow, SituationView } from '@/api/types';
import { useT } from '@/i18n';
import { useNow } from '@/shared/clock';
import { setPageTitle } from '@/shared/documentTitle';
import { Empty } from '@/shared/Empty';
import { GradeTag, LevelTag } from '@/shared/tags';
import { beijing } from '@/shared/time';
import { Receipts } from '../incidents/list/Receipts';
import { Counts } from './Counts';
import { Feed } from './Feed';
import { NextDue } from './NextDue';
import { Responses } from './Responses';
import { byGravity, SituationMap } from './SituationMap';

/** 大屏: dark, without scrolling, legible from five metres. What does not fit is counted, not cut in silence. */
export function WallScreen({ situation }: { situation: SituationView }) {
  const t = useT();
  useEffect(() => setPageTitle(t('situation.title')), [t]);
  const incidents = useMemo(() => byGravity(situation.incidents), [situation.incidents]);
  return (
    <div className="s-wall">
      <header className="s-wall-head">
        <h1>{t('situation.wallTitle')}</h1>
        <Clock />
        <Link className="s-wall-leave" to="/situation">
          {t('situation.leaveWall')}
        </Link>
      </header>
      <Counts situation={situation} />
      <div className="s-wall-left">
        <NextDue clocks={situation.nextDue} limit={5} />
        <Responses responses={situation.responses} limit={3} />
      </div>
      <SituationMap incidents={incidents} wall />
      <div className="s-wall-right">
        <Incidents incidents={incidents} limit={4} />
        <Feed limit={4} />
      </div>
    </div>
  );
}

function Clock() {
  const now = beijing(useNow(1000));
  return (
    <time className="s-wall-clock" dateTime={now.toISOString()}>
      {now.format('MM-DD HH:mm:ss')}
    </time>
  );
}

function Incidents({ incidents, limit }: { incidents: IncidentRow[]; limit: number }) {
  const t = useT();
  return (
    <section className="y-panel s-list" aria-label={t('situation.table')}>
      <h2>{t('situation.table')}</h2>
      {incidents.length === 0 && <Empty title={t('situation.empty')} />}
      <ul className="i-lines">
        {incidents.slice(0, limit).map((row, i) => (
          <li key={row.id}>
            <span>
              <strong>{i + 1}</strong> <Link to={`/information/incidents/${row.id}`}>{row.title}</Link>
              <span className="i-block">
                <GradeTag grade={row.grade} /> {row.responseLevel && <LevelTag level={row.responseLevel} />} <Receipts row={row} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {incidents.length > limit && <p className="y-muted">{t('situation.more', { n: incidents.length - limit })}</p>}
    </section>
  );
}
