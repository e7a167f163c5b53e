import { useEffect } from 'react';
import type { IncidentView } from '@/api/types';
import { setPageTitle } from '@/shared/documentTitle';
import { MyTasks } from '../tasks/MyTasks';
import { ActionPanel } from './ActionPanel';
import { MyReceipts } from './MyReceipts';
import { RoomHeader } from './RoomHeader';
import { RoomTabs } from './RoomTabs';
import { Timeline } from './Timeline';
import { useSeen } from './useSeen';

/** 事件工作间: header with the clocks always in view; below it what is to be done, the board, and the timeline. */
export function Room({ incident }: { incident: IncidentView }) {
  useEffect(() => setPageTitle(`${incident.number} ${incident.title}`), [incident.number, incident.title]);
  useSeen(incident);
  return (
    <article className="i-room">
      <RoomHeader incident={incident} />
      <div className="i-room-body">
        <div className="i-room-main">
          <ActionPanel incident={incident} />
          <MyReceipts incident={incident} />
          <MyTasks incident={incident} />
          <RoomTabs incident={incident} />
        </div>
        <div className="i-room-side">
          <Timeline incident={incident} />
        </div>
      </div>
    </article>
  );
}
