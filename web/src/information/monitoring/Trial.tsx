import type { MonitorRuleTrial } from '@/api/types';
import { useT } from '@/i18n';
import { ScrollX } from '@/shared/ScrollX';
import { Time } from '@/shared/Time';

/** What the rule would have done. */
export function Trial({ trial }: { trial: MonitorRuleTrial }) {
  const t = useT();
  return (
    <section className="mon-card" role="status">
      <p>
        <b>{t('mon.rule.tried', { stations: trial.stations, readings: trial.readings, total: trial.total })}</b>{' '}
        {trial.total === 0 && t('mon.rule.never')}
      </p>
      {trial.alarms.length > 0 && (
        <ScrollX label={t('mon.alarm')} width={320}>
          <table className="mon-table">
            <thead>
              <tr>
                <th scope="col">{t('mon.station')}</th>
                <th scope="col">{t('mon.rule.raisedAt')}</th>
                <th scope="col">{t('mon.rule.clearedAt')}</th>
                <th scope="col">{t('mon.table.max')}</th>
              </tr>
            </thead>
            <tbody>
              {trial.alarms.slice(0, 50).map((alarm) => (
                <tr key={`${alarm.stationId}${alarm.raisedAt}`}>
                  <td>{alarm.station ?? '—'}</td>
                  <td>
                    <Time value={alarm.raisedAt} />
                  </td>
                  <td>{alarm.clearedAt ? <Time value={alarm.clearedAt} /> : t('mon.rule.stillOn')}</td>
                  <td className="y-figures">{Math.round(alarm.peak * 1000) / 1000}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
