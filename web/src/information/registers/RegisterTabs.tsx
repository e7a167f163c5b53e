import { Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useLanguage, useT } from '@/i18n';
import { SignIcon } from '@/map/SignIcon';
import { useCatalog, useRegisterSummary } from './queries';
import { titleOf } from './registers';

/** From one register to another; each with its number of entries and how many wait to be confirmed. */
export function RegisterTabs({ current }: { current: string }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const navigate = useNavigate();
  const registers = useCatalog().data?.registers ?? [];
  const summary = useRegisterSummary().data ?? [];
  const sumOf = (key: string) => summary.find((row) => row.register === key);
  return (
    <>
      <nav className="r-tabs y-wide-only" aria-label={t('registers.title')}>
        {registers.map((one) => {
          const sum = sumOf(one.key);
          return (
            <Link
              key={one.key}
              to={`/information/registers/${one.key}`}
              className={one.key === current ? 'r-tab r-tab-on' : 'r-tab'}
              aria-current={one.key === current ? 'page' : undefined}
            >
              <SignIcon register={one.key} size={18} />
              {titleOf(one, english)}
              {sum && <span className="y-muted y-figures">{sum.total}</span>}
              {sum !== undefined && sum.mineStale > 0 && (
                <span className="y-count y-count-over" title={t('registers.mineStale', { n: sum.mineStale })}>
                  {sum.mineStale}
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="y-narrow-only r-tab-select">
        <Select
          aria-label={t('registers.title')}
          value={current}
          onChange={(key) => void navigate(`/information/registers/${key}`)}
          options={registers.map((one) => ({ value: one.key, label: `${titleOf(one, english)}（${sumOf(one.key)?.total ?? '…'}）` }))}
        />
      </div>
    </>
  );
}
