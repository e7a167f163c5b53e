import { Skeleton } from 'antd';
import { Link } from 'react-router';
import type { BasinView, StationState } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';
import { Time } from '@/shared/Time';
import { MonitoringTabs } from './MonitoringTabs';
import { StateMark } from './marks';
import { figure, thresholdKey } from './monitoring';
import { useOverview } from './queries';

/** 二（一）2 水雨情: rain and water of every basin at a glance. */
export default function OverviewPage() {
  const t = useT();
  const overview = useOverview();
  return (
    <Page title={t('mon.overview')}>
      <MonitoringTabs />
      <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {overview.data?.length === 0 && <Empty title={t('mon.overview.empty')} hint={t('mon.overview.emptyHint')} />}
      <div className="mon-basins">
        {overview.data?.map((basin) => (
          <Basin key={basin.basin} basin={basin} />
        ))}
      </div>
    </Page>
  );
}

function Basin({ basin }: { basin: BasinView }) {
  const t = useT();
  return (
    <section className="mon-card" aria-labelledby={`basin-${basin.basin}`}>
      <header className="mon-card-head">
        <h2 id={`basin-${basin.basin}`}>{basin.basin}</h2>
        <span className="y-muted">{t('mon.basin.stations', { n: basin.stations })}</span>
        {basin.silent > 0 && <span className="mon-state mon-state-silent">✕ {t('mon.basin.silent', { n: basin.silent })}</span>}
        {basin.alarms > 0 && (
          <Link to={`/information/monitoring/alarms?basin=${encodeURIComponent(basin.basin)}`} className="mon-over">
            ▲ {t('mon.basin.alarms', { n: basin.alarms })}
          </Link>
        )}
      </header>
      {basin.rain.length > 0 && <Rain basin={basin} />}
      {basin.water.length > 0 && <Water basin={basin} />}
    </section>
  );
}

function Rain({ basin }: { basin: BasinView }) {
  const t = useT();
  return (
    <ScrollX label={`${basin.basin} ${t('mon.rain')}`} width={300}>
      <table className="mon-table">
        <thead>
          <tr>
            <th scope="col">{t('mon.rain')}</th>
            <th scope="col">{t('mon.rain.mean')}</th>
            <th scope="col">{t('mon.rain.greatest')}</th>
            <th scope="col">{t('mon.rain.where')}</th>
          </tr>
        </thead>
        <tbody>
          {basin.rain.map((sum) => (
            <tr key={sum.hours}>
              <th scope="row">{t('mon.rain.hours', { n: sum.hours })}</th>
              <td className="y-figures">{figure(sum.mean, 1)}</td>
              <td className="y-figures">
                {figure(sum.greatest, 1)} {sum.class && <span className="mon-mark">{sum.class}</span>}
              </td>
              <td>{sum.greatestAt ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Water({ basin }: { basin: BasinView }) {
  const t = useT();
  return (
    <ScrollX label={`${basin.basin} ${t('mon.water')}`} width={340}>
      <table className="mon-table">
        <thead>
          <tr>
            <th scope="col">{t('mon.station')}</th>
            <th scope="col">{t('mon.level')} m</th>
            <th scope="col">{t('mon.trend')}</th>
            <th scope="col">{t('mon.over')} m</th>
            <th scope="col">{t('mon.station.state')}</th>
          </tr>
        </thead>
        <tbody>
          {basin.water.map((level) => (
            <tr key={level.stationId}>
              <th scope="row">
                <Link to={`/information/monitoring/stations/${level.stationId}`}>{level.station}</Link>
                <div className="y-muted">
                  <Time value={level.at} />
                </div>
              </th>
              <td className="y-figures">{figure(level.value, 2)}</td>
              <td className="y-nowrap">{level.trend ? t(`mon.trend.${level.trend as 'rising' | 'falling' | 'steady'}`) : '—'}</td>
              <td className="y-figures">
                {level.over !== null && level.threshold !== null ? (
                  <span className={level.over >= 0 ? 'mon-over' : undefined}>
                    {level.over >= 0 ? '▲ +' : ''}
                    {figure(level.over, 2)} <span className="y-muted">{t(thresholdKey(level.threshold))}</span>
                  </span>
                ) : (
                  '—'
                )}
              </td>
              <td className="y-nowrap">
                <StateMark state={level.state as StationState} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
