import { NavLink } from 'react-router';
import { type TextKey, useT } from '@/i18n';
import { useAlarmSummary } from './queries';
import './monitoring.css';

const tabs: { path: string; text: TextKey; end?: boolean }[] = [
  { path: '/information/monitoring', text: 'mon.overview', end: true },
  { path: '/information/monitoring/stations', text: 'mon.stations' },
  { path: '/information/monitoring/alarms', text: 'mon.alarms' },
  { path: '/information/monitoring/rules', text: 'mon.rules' },
];

export function MonitoringTabs() {
  const t = useT();
  const open = useAlarmSummary().data?.unacknowledged ?? 0;
  return (
    <nav className="mon-tabs" aria-label={t('nav.monitoring')}>
      {tabs.map((tab) => (
        <NavLink
          key={tab.path}
          to={tab.path}
          end={tab.end ?? false}
          className={({ isActive }) => (isActive ? 'mon-tab mon-tab-on' : 'mon-tab')}
        >
          {t(tab.text)}
          {tab.text === 'mon.alarms' && open > 0 && <span className="y-count y-count-over">{open}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
