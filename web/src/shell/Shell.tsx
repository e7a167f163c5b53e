import { Drawer } from 'antd';
import { Suspense, useState } from 'react';
import { Outlet, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '@/access/me';
import { useT } from '@/i18n';
import { useInboxSignal } from '@/inbox/useInboxSignal';
import { focusSearch, useShortcuts } from '@/shared/shortcuts';
import { ThemeScope } from '@/shared/theme';
import { ExerciseBanner } from './ExerciseBanner';
import { Header } from './Header';
import { HelpDrawer } from './HelpDrawer';
import { LiveBar } from './LiveBar';
import { SideNavigation } from './SideNavigation';
import { TabBar } from './TabBar';
import { WarningBar } from './WarningBar';

export function Shell() {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  return pathname === '/situation' && params.get('wall') === '1' ? <Wall /> : <Desk />;
}

/** The wall screen: dark, nothing but the page and the truth about the connection. */
function Wall() {
  return (
    <ThemeScope mode="dark">
      <div className="y-wall">
        <ExerciseBanner />
        <LiveBar />
        <WarningBar />
        <main className="y-wall-main">
          <Outlet />
        </main>
      </div>
    </ThemeScope>
  );
}

function Desk() {
  const t = useT();
  const counts = useInboxSignal();
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  useShellShortcuts(() => setHelp((open) => !open));
  return (
    <div className="y-shell">
      <a href="#content" className="y-skip">
        {t('shell.skip')}
      </a>
      <Header onMenu={() => setMenu(true)} onHelp={() => setHelp(true)} />
      <ExerciseBanner />
      <LiveBar />
      <WarningBar />
      <div className="y-body">
        <aside className="y-side">
          <SideNavigation counts={counts} />
        </aside>
        <main id="content" className="y-main" tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <TabBar counts={counts} />
      <Drawer open={menu} onClose={() => setMenu(false)} placement="left" size={260} title={t('shell.nav')}>
        <SideNavigation counts={counts} onGo={() => setMenu(false)} />
      </Drawer>
      <HelpDrawer open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function useShellShortcuts(toggleHelp: () => void): void {
  const navigate = useNavigate();
  const mayReport = useMay('information.incidents.report');
  useShortcuts({
    '/': focusSearch,
    '?': toggleHelp,
    'g i': () => navigate('/inbox'),
    'g s': () => navigate('/situation'),
    'g e': () => navigate('/information/incidents'),
    ...(mayReport ? { n: () => navigate('/information/incidents/new') } : {}),
  });
}
