import { Button } from 'antd';
import type { IncidentView } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { useRecipients } from '../../queries';
import { useAct } from './useAct';

/** What can be done, in the order in which it usually is; the right is the one the platform names. */
const acts: [act: string, right: string, label: TextKey][] = [
  ['followUp', 'followUp', 'room.followUp'],
  ['note', 'note', 'room.note'],
  ['send', 'send', 'room.send'],
  ['grade', 'grade', 'room.grade'],
  ['plan', 'plan', 'tasks.start'],
  ['respond', 'respond', 'room.respond'],
  ['final', 'followUp', 'room.final'],
  ['close', 'close', 'room.close'],
  ['merge', 'merge', 'room.merge'],
  ['reopen', 'reopen', 'room.reopen'],
];

/** Only what the platform says this person may do now. The accent is on signing, as long as there is something to sign. */
export function RoomActions({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { act: current, open, close } = useAct();
  const waiting = (useRecipients(incident.id).data ?? []).some((r) => r.mine && r.acknowledgedAt === null);
  const allowed = acts.filter(([, right]) => incident.may.includes(right));
  if (allowed.length === 0) return null;
  return (
    <div className="i-room-actions" role="toolbar" aria-label={t('common.actions')}>
      {allowed.map(([act, , label], i) => (
        <Button
          key={act}
          type={i === 0 && !waiting && current === null ? 'primary' : 'default'}
          aria-pressed={current === act}
          onClick={() => (current === act ? close() : open(act))}
        >
          {t(label)}
        </Button>
      ))}
    </div>
  );
}
