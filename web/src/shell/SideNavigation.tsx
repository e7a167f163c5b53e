import { NavLink } from 'react-router';
import { useMe } from '@/access/me';
import { useT } from '@/i18n';
import type { InboxCounts } from '@/inbox/useInboxCounts';
import { CountBadge } from './CountBadge';
import { sectionsFor } from './navigation';

interface Props {
  counts: InboxCounts;
  onGo?: () => void;
}

export function SideNavigation({ counts, onGo }: Props) {
  const t = useT();
  return (
    <nav className="y-nav" aria-label={t('shell.nav')}>
      {sectionsFor(useMe()).map((section) => (
        <div key={section.text ?? 'first'} className="y-nav-section">
          {section.text && <div className="y-nav-title">{t(section.text)}</div>}
          {section.destinations.map((destination) => (
            <NavLink
              key={destination.path}
              to={destination.path}
              end={destination.end ?? false}
              className="y-nav-link"
              {...(onGo ? { onClick: onGo } : {})}
            >
              {destination.icon}
              <span>{t(destination.text)}</span>
              {destination.path === '/inbox' && <CountBadge counts={counts} />}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  );
}
