import { Link } from 'react-router';
import type { ResponseInForce } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Age } from '@/shared/Time';
import { LevelTag } from '@/shared/tags';

export function Responses({ responses, limit = 50 }: { responses: ResponseInForce[]; limit?: number }) {
  const t = useT();
  return (
    <section className="y-panel s-list s-short" aria-label={t('situation.responses')}>
      <h2>{t('situation.responses')}</h2>
      {responses.length === 0 && <Empty title={t('situation.responsesEmpty')} />}
      <ul className="i-lines">
        {responses.slice(0, limit).map((r) => (
          <li key={`${r.incidentId} ${r.headquartersName}`}>
            <span>
              <LevelTag level={r.level} /> {r.headquartersName}
              <Link className="i-block" to={`/information/incidents/${r.incidentId}`}>
                {r.incidentTitle}
              </Link>
            </span>
            <span className="y-nowrap">
              <Age value={r.since} />
            </span>
          </li>
        ))}
      </ul>
      {responses.length > limit && <p className="y-muted">{t('situation.more', { n: responses.length - limit })}</p>}
    </section>
  );
}
