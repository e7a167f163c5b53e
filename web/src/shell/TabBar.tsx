import { NavLink } from 'react-router';
import { useT } from '@/i18n';
import type { InboxCounts } from '@/inbox/useInboxCounts';
import { CountBadge } from './CountBadge';
import { tabs } from './navigation';

/** The phone's navigation, in reach of the thumb. */
export function TabBar({ counts }: { counts: InboxCounts }) {
  const t = useT();
  return (
    <nav className="y-tabbar" aria-label={t('shell.nav')}>
      {tabs.map((tab) => (
        <NavLink key={tab.path} to={tab.path} className="y-tabbar-link">
          <span className="y-tabbar-icon">
            {tab.icon}
            {tab.path === '/inbox' && <CountBadge counts={counts} />}
          </span>
          <span>{t(tab.text)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
