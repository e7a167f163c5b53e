import { Button } from 'antd';
import type { ClockRow, IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Empty } from '@/shared/Empty';
import { Time } from '@/shared/Time';
import { type StateName, StateTag } from '@/shared/tags';
import { useRecipients } from '../../queries';
import { useAct } from './useAct';

const states: Record<string, StateName> = { running: 'running', met: 'met', late: 'late', overdue: 'overdue', waived: 'waived' };

/** Clocks that still run, the next due first. */
export function runningClocks(clocks: ClockRow[]): ClockRow[] {
  return clocks.filter(isRunning).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** The next deadlines, always in view; what is overdue stands first because it was due first. */
export function HeaderClocks({ incident }: { incident: IncidentView }) {
  const t = useT();
  const unsigned = (useRecipients(incident.id).data ?? []).filter((r) => r.acknowledgedAt === null);
  const firstDue = unsigned.map((r) => r.dueAt).sort()[0];
  const receipts =
    firstDue && incident.state === 'open'
      ? [{ id: 'receipts', title: t('room.receiptsDue', { n: unsigned.length }), ownerName: '', dueAt: firstDue }]
      : [];
  const running = [...receipts, ...runningClocks(incident.clocks)].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  if (running.length === 0) return null;
  const shown = running.slice(0, 3);
  return (
    <ul className="i-clocks" aria-label={t('room.clocks')}>
      {shown.map((clock) => (
        <li key={clock.id}>
          <span>
            {clock.title} <span className="y-muted">{clock.ownerName}</span>
          </span>
          <Countdown due={clock.dueAt} />
        </li>
      ))}
      {running.length > shown.length && <li className="y-muted">{t('room.clocksMore', { n: running.length - shown.length })}</li>}
    </ul>
  );
}

/** All deadlines of the incident, running ones first. */
export function ClockList({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { open } = useAct();
  const clocks = [...runningClocks(incident.clocks), ...incident.clocks.filter((c) => !isRunning(c))];
  if (clocks.length === 0) return <Empty title={t('room.clocksEmpty')} hint={t('room.clocksEmptyHint')} />;
  return (
    <ul className="i-lines" aria-label={t('room.clocks')}>
      {clocks.map((clock) => (
        <li key={clock.id}>
          <span>
            <strong>{clock.title}</strong> {clock.ownerName}
            <span className="y-muted i-block">
              {t('room.due')} <Time value={clock.dueAt} /> {clock.basis && `· ${clock.basis}`}
            </span>
          </span>
          <span className="i-clock-state">
            <StateTag state={states[clock.state] ?? 'running'} />
            {clock.state !== 'waived' && <Countdown due={clock.dueAt} metAt={clock.metAt} />}
            {clock.clockKind === 'report' && isRunning(clock) && incident.may.includes('meet') && (
              <Button size="small" onClick={() => open('meet', clock.id)}>
                {t('room.meet')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isRunning(clock: ClockRow): boolean {
  return clock.state === 'running' || clock.state === 'overdue';
}
