import { Link } from 'react-router';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useFeed } from './useFeed';

export function Feed({ limit = 60 }: { limit?: number }) {
  const t = useT();
  const { entries, error, isPending } = useFeed();
  return (
    <section className="y-panel s-list s-feed" aria-label={t('situation.feed')}>
      <h2>{t('situation.feed')}</h2>
      <ProblemAlert error={error} />
      {!isPending && !error && entries.length === 0 && <Empty title={t('situation.feedEmpty')} />}
      <ol>
        {entries.slice(0, limit).map((entry) => (
          <li key={entry.seq}>
            <Time value={entry.occurredAt} />
            <span>
              <Link className="i-block" to={`/information/incidents/${entry.incidentId}`}>
                {entry.text}
              </Link>
              <span className="y-muted">{entry.organizationName ?? entry.actorName}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
