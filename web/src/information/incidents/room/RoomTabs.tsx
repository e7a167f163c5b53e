import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { IncidentView, NeedBoard, TaskBoard } from '@/api/types';
import { useNeeds } from '@/dispatch/dispatch';
import { NeedPanel } from '@/dispatch/needs/NeedPanel';
import { type TextKey, useT } from '@/i18n';
import { useSelected } from '@/shared/useSelected';
import { useTasks } from '../tasks/queries';
import { TaskBoardPanel } from '../tasks/TaskBoardPanel';
import { openTasks } from '../tasks/words';
import { ClockList, runningClocks } from './Clocks';
import { Facts } from './Facts';
import { Files } from './Files';
import { Near } from './Near';
import { Reports } from './Reports';
import { StandingFigures } from './StandingFigures';
import { UnitsBoard } from './UnitsBoard';

interface Tab {
  key: string;
  label: TextKey;
  count?: number;
  urgent?: boolean;
  panel: ReactNode;
}

/** The panels of the room; the address says which one is open. */
export function RoomTabs({ incident }: { incident: IncidentView }) {
  const t = useT();
  const [chosen, choose] = useSelected('tab');
  const tasks = useTasks(incident.id).data;
  const needs = useNeeds(incident.id).data;
  const tabs = tabsOf(incident, tasks, needs);
  const open = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  return (
    <section className="i-panel">
      <TabList tabs={tabs} open={open?.key ?? ''} onChoose={choose} />
      <div role="tabpanel" id="room-panel" aria-label={open && t(open.label)}>
        {open?.panel}
      </div>
    </section>
  );
}

/** The needs that are not all there. */
function unmet(board: NeedBoard | undefined): number {
  return board?.needs.filter((n) => n.state === 'open' || n.state === 'committed').length ?? 0;
}

function tabsOf(incident: IncidentView, tasks: TaskBoard | undefined, needs: NeedBoard | undefined): Tab[] {
  const { receipts } = incident;
  const running = runningClocks(incident.clocks);
  return [
    {
      key: 'units',
      label: 'room.tab.units',
      count: receipts.sent,
      urgent: receipts.overdue > 0,
      panel: <UnitsBoard incident={incident} />,
    },
    {
      key: 'tasks',
      label: 'room.tab.tasks',
      count: tasks ? openTasks(tasks) : 0,
      urgent: (tasks?.counts.overdue ?? 0) > 0,
      panel: <TaskBoardPanel incident={incident} />,
    },
    {
      key: 'dispatch',
      label: 'room.tab.dispatch',
      count: unmet(needs),
      urgent: needs?.needs.some((n) => n.orders.some((o) => o.overdue)) ?? false,
      panel: <NeedPanel incident={incident} />,
    },
    { key: 'facts', label: 'room.tab.facts', panel: <Facts incident={incident} /> },
    { key: 'reports', label: 'room.tab.reports', count: incident.reports, panel: <Reports incident={incident} /> },
    { key: 'figures', label: 'room.tab.figures', panel: <StandingFigures incident={incident} /> },
    {
      key: 'clocks',
      label: 'room.tab.clocks',
      count: running.length,
      urgent: running.some((c) => c.state === 'overdue'),
      panel: <ClockList incident={incident} />,
    },
    { key: 'near', label: 'near.title', panel: <Near incident={incident} /> },
    { key: 'files', label: 'room.tab.files', panel: <Files incident={incident} /> },
  ];
}

/** One tab stop; the arrow keys move between the tabs. On a phone the row scrolls sideways. */
function TabList({ tabs, open, onChoose }: { tabs: Tab[]; open: string; onChoose: (key: string) => void }) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab.key === open);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by === 0 || !next) return;
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <div ref={list} className="i-tabs" role="tablist" aria-label={t('room.panels')} onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-tab={tab.key}
          aria-selected={tab.key === open}
          aria-controls="room-panel"
          tabIndex={tab.key === open ? 0 : -1}
          onClick={() => onChoose(tab.key)}
        >
          {t(tab.label)}
          {tab.count !== undefined && tab.count > 0 && <span className={tab.urgent ? 'y-count y-count-over' : 'y-count'}>{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
