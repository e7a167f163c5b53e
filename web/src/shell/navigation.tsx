import {
  AlertOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  CarOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  GoldOutlined,
  HeartOutlined,
  InboxOutlined,
  LineChartOutlined,
  NotificationOutlined,
  ReadOutlined,
  SoundOutlined,
  SwapOutlined,
  TeamOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Me, Permission } from '@/api/types';
import type { TextKey } from '@/i18n';

export interface Destination {
  path: string;
  text: TextKey;
  icon: ReactNode;
  /** One of these rights is needed; everybody when left out. */
  anyOf?: Permission[];
  /** True: marked as the present page only where the address ends with it. */
  end?: boolean;
}

export interface Section {
  text?: TextKey;
  destinations: Destination[];
}

const sections: Section[] = [
  {
    destinations: [
      { path: '/situation', text: 'nav.situation', icon: <DashboardOutlined /> },
      { path: '/map', text: 'nav.map', icon: <EnvironmentOutlined /> },
      { path: '/inbox', text: 'nav.inbox', icon: <InboxOutlined /> },
    ],
  },
  {
    text: 'shell.section.share',
    destinations: [
      { path: '/information/incidents', text: 'nav.incidents', icon: <NotificationOutlined /> },
      { path: '/information/warnings', text: 'nav.warnings', icon: <AlertOutlined /> },
      { path: '/information/monitoring', text: 'nav.monitoring', icon: <LineChartOutlined /> },
      { path: '/information/registers', text: 'nav.registers', icon: <DatabaseOutlined /> },
      { path: '/information/articles', text: 'nav.articles', icon: <ReadOutlined /> },
      { path: '/information/compilations', text: 'nav.compilations', icon: <BookOutlined /> },
      { path: '/organization/directory', text: 'nav.directory', icon: <ContactsOutlined /> },
      { path: '/organization/plans', text: 'nav.plans', icon: <FileProtectOutlined />, anyOf: ['organization.plans.read'] },
    ],
  },
  {
    text: 'shell.section.dispatch',
    destinations: [
      { path: '/dispatch/needs', text: 'nav.needs', icon: <TeamOutlined /> },
      { path: '/dispatch/orders', text: 'nav.orders', icon: <CarOutlined /> },
      { path: '/dispatch/supplies', text: 'nav.supplies', icon: <GoldOutlined /> },
      { path: '/dispatch/coordination', text: 'nav.coordination', icon: <SwapOutlined /> },
    ],
  },
  {
    text: 'shell.section.duty',
    destinations: [
      { path: '/organization/duty', text: 'nav.duty', icon: <CalendarOutlined />, end: true },
      {
        path: '/organization/duty/handover',
        text: 'nav.handover',
        icon: <FileDoneOutlined />,
        anyOf: ['information.incidents.acknowledge', 'organization.duty'],
      },
      {
        path: '/organization/duty/roll-call',
        text: 'nav.rollCall',
        icon: <SoundOutlined />,
        anyOf: ['information.incidents.acknowledge', 'organization.duty.roll-call'],
      },
    ],
  },
  {
    text: 'shell.section.admin',
    destinations: [
      { path: '/organization/units', text: 'nav.units', icon: <TeamOutlined />, anyOf: ['organization.edit'] },
      { path: '/information/settings', text: 'nav.settings', icon: <FieldTimeOutlined />, anyOf: ['information.incidents.settings'] },
      { path: '/access/accounts', text: 'nav.accounts', icon: <UserSwitchOutlined />, anyOf: ['access.accounts', 'access.grants'] },
      { path: '/audit', text: 'nav.audit', icon: <AuditOutlined />, anyOf: ['platform.audit'] },
      { path: '/health', text: 'nav.health', icon: <HeartOutlined />, anyOf: ['platform.operate'] },
    ],
  },
];

/** The sections with what the person may open. */
export function sectionsFor(me: Me): Section[] {
  const may = (destination: Destination) => !destination.anyOf || destination.anyOf.some((right) => me.permissions.includes(right));
  return sections
    .map((section) => ({ ...section, destinations: section.destinations.filter(may) }))
    .filter((section) => section.destinations.length > 0);
}

/** The four of the phone's bottom bar. */
export const tabs: Destination[] = [
  { path: '/inbox', text: 'nav.inbox', icon: <InboxOutlined /> },
  { path: '/situation', text: 'nav.situation', icon: <DashboardOutlined /> },
  { path: '/information/incidents', text: 'nav.incidentsShort', icon: <NotificationOutlined /> },
  { path: '/organization/directory', text: 'nav.directory', icon: <ContactsOutlined /> },
];
