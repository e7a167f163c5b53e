import { Link, useLocation } from 'react-router';
import { useT } from '@/i18n';
import { paintOf } from '@/information/warnings/ColorTag';
import { useInForce } from '@/information/warnings/warnings';
import { shortTime } from '@/shared/time';

const most = 2;

/** The warnings in force, on every page until they end; the highest color first. */
export function WarningBar() {
  const t = useT();
  const { pathname } = useLocation();
  const warnings = (useInForce().data ?? []).filter((w) => w.ours);
  if (warnings.length === 0) return null;
  const rest = warnings.length - most;
  return (
    <nav className="y-warnings" aria-label={t('warnings.bar')}>
      {warnings.slice(0, most).map((w) => (
        <Link key={w.id} to={`/information/warnings/${w.id}`} className={`y-warning ${paintOf(w.color)}`}>
          <span aria-hidden="true">▲ </span>
          <strong>
            {t('warnings.barLine', {
              color: t(`warnings.color.${w.color ?? 'none'}`),
              kind: w.kindName,
              area: w.areaText,
              issuer: w.issuerName,
            })}
          </strong>
          {w.expiresAt && <span className="y-warning-until y-wide-only"> {t('warnings.until', { time: shortTime(w.expiresAt) })}</span>}
        </Link>
      ))}
      {rest > 0 && pathname !== '/information/warnings' && (
        <Link to="/information/warnings" className="y-warning y-warning-more">
          {t('warnings.barMore', { n: rest })}
        </Link>
      )}
    </nav>
  );
}
