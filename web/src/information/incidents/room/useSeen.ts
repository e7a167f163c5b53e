import { useEffect, useRef } from 'react';
import { send } from '@/api/client';
import type { IncidentView } from '@/api/types';
import { incidentPath, useRecipients } from '../../queries';

/** Opening the room is 查看 by the person's organizations it was sent to; said once for each opening. */
export function useSeen(incident: IncidentView): void {
  const recipients = useRecipients(incident.id).data;
  const said = useRef(false);

  useEffect(() => {
    const unseen = recipients?.some((r) => r.mine && r.seenAt === null && r.acknowledgedAt === null);
    if (!unseen || said.current) return;
    said.current = true;
    // Nobody waits for it; when it fails the next opening says it.
    send<void>('POST', incidentPath(incident.id, '/seen'), {}).catch(() => undefined);
  }, [recipients, incident.id]);
}
