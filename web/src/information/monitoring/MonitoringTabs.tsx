import { NavLink } from 'react-router';
import { useMe } from '@/access/me';
import type { Permission } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { useAlarmSummary } from './queries';
import './monitoring.css';

const tabs: { path: string; text: TextKey; end?: boolean; needs?: Permission }[] = [
  { path: '/information/monitoring', text: 'mon.overview', end: true },
  { path: '/information/monitoring/stations', text: 'mon.stations' },
  { path: '/information/monitoring/alarms', text: 'mon.alarms' },
  { path: '/information/monitoring/rules', text: 'mon.rules' },
  { path: '/information/monitoring/gateways', text: 'gw.tab', needs: 'information.monitoring.stations' },
];

export function MonitoringTabs() {
  const t = useT();
  const { permissions } = useMe();
  const open = useAlarmSummary().data?.unacknowledged ?? 0;
  return (
    <nav className="mon-tabs" aria-label={t('nav.monitoring')}>
      {tabs
        .filter((tab) => !tab.needs || permissions.includes(tab.needs))
        .map((tab) => (
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
