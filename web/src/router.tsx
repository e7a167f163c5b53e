import { type ComponentType, createElement } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Permission } from './api/types';
import { Guarded } from './shell/Guarded';
import { NotFoundPage } from './shell/NotFoundPage';
import { PageError } from './shell/PageError';
import { Shell } from './shell/Shell';

type Load = () => Promise<{ default: ComponentType }>;

/** A page in a chunk of its own; with a right, shown only to those who hold it. */
function page(path: string, load: Load, permission?: Permission): RouteObject {
  return {
    path,
    lazy: async () => {
      const { default: Loaded } = await load();
      const element = createElement(Loaded);
      return { element: permission ? <Guarded permission={permission}>{element}</Guarded> : element };
    },
    errorElement: <PageError />,
  };
}

// The drawing part comes beside the page, not after it; a browser that cannot draw simply does without.
const mapPage: Load = () => {
  void import('./map/GlMap').catch(() => undefined);
  return import('./information/map/MapPage');
};

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageError />,
    hydrateFallbackElement: <div className="y-page" />,
    children: [
      { index: true, element: <Navigate to="/inbox" replace /> },
      { path: 'sign-in', element: <Navigate to="/inbox" replace /> },
      page('inbox', () => import('./inbox/InboxPage')),
      page('situation', () => import('./information/situation/SituationPage')),
      page('information/incidents', () => import('./information/incidents/IncidentsPage')),
      page('information/incidents/new', () => import('./information/incidents/IntakePage'), 'information.incidents.report'),
      page('information/incidents/:id', () => import('./information/incidents/RoomPage')),
      page('information/registers', () => import('./information/registers/RegistersPage')),
      page('information/registers/:register', () => import('./information/registers/RegistersPage')),
      page('dispatch/needs', () => import('./dispatch/needs/NeedsPage')),
      page('dispatch/orders', () => import('./dispatch/orders/OrdersPage')),
      page('dispatch/coordination', () => import('./dispatch/coordination/CoordinationPage')),
      page('dispatch/supplies', () => import('./dispatch/supplies/SuppliesPage')),
      page('map', mapPage),
      page('information/monitoring', () => import('./information/monitoring/OverviewPage')),
      page('information/monitoring/stations', () => import('./information/monitoring/StationsPage')),
      page(
        'information/monitoring/stations/new',
        () => import('./information/monitoring/EditStationPage'),
        'information.monitoring.stations',
      ),
      page(
        'information/monitoring/stations/:id/edit',
        () => import('./information/monitoring/EditStationPage'),
        'information.monitoring.stations',
      ),
      page('information/monitoring/gateways', () => import('./information/monitoring/GatewaysPage'), 'information.monitoring.stations'),
      page('information/monitoring/stations/:id', () => import('./information/monitoring/StationPage')),
      page('information/monitoring/alarms', () => import('./information/monitoring/AlarmsPage')),
      page('information/monitoring/rules', () => import('./information/monitoring/RulesPage')),
      page('information/articles', () => import('./information/articles/ArticlesPage')),
      page('information/compilations', () => import('./information/compilations/CompilationsPage')),
      page('information/compilations/:id', () => import('./information/compilations/CompilationPage')),
      page('information/warnings', () => import('./information/warnings/WarningsPage')),
      page('information/warnings/new', () => import('./information/warnings/NewWarningPage'), 'information.warnings.draft'),
      page('information/warnings/templates', () => import('./information/warnings/TemplatesPage'), 'information.warnings.templates'),
      page('information/warnings/deadlines/:id', () => import('./information/warnings/DeadlinePage')),
      page('information/warnings/:id', () => import('./information/warnings/WarningPage')),
      page('information/settings', () => import('./information/settings/SettingsPage'), 'information.incidents.settings'),
      page('organization/directory', () => import('./organization/DirectoryPage')),
      page('organization/duty', () => import('./organization/duty/DutyPage')),
      page('organization/duty/handover', () => import('./organization/duty/HandoverPage')),
      page('organization/duty/roll-call', () => import('./organization/duty/RollCallPage')),
      page('organization/plans', () => import('./organization/plans/PlansPage'), 'organization.plans.read'),
      page('organization/plans/:id', () => import('./organization/plans/PlanPage'), 'organization.plans.read'),
      page('organization/units', () => import('./organization/UnitsPage'), 'organization.edit'),
      page('access/accounts', () => import('./access/AccountsPage')),
      page('access/sessions', () => import('./access/SessionsPage')),
      page('access/password', () => import('./access/PasswordPage')),
      page('audit', () => import('./audit/AuditPage'), 'platform.audit'),
      page('health', () => import('./health/HealthPage'), 'platform.operate'),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
