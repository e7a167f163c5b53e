import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { IncidentView } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { useReports } from '../../queries';
import { StartPlanForm } from '../tasks/StartPlanForm';
import { CloseForm, GradeForm, MeetForm, MergeForm, ReopenForm, ResponseForm } from './CommandForms';
import { CorrectionForm, FollowUpForm, NoteForm } from './ReportForms';
import { SendForm } from './SendForm';
import { useAct } from './useAct';

const titles: Record<string, TextKey> = {
  send: 'room.send',
  followUp: 'room.followUp',
  final: 'room.final',
  note: 'room.note',
  grade: 'room.grade',
  respond: 'room.respond',
  plan: 'tasks.start',
  close: 'room.close',
  reopen: 'room.reopen',
  merge: 'room.merge',
  correct: 'room.correct',
  meet: 'room.meet',
};

/** The open form, in the page and below the header: no running clock is ever covered. */
export function ActionPanel({ incident }: { incident: IncidentView }) {
  const t = useT();
  const { act, on, close } = useAct();
  const panel = useRef<HTMLElement>(null);
  const title = act === null ? undefined : titles[act];

  useEffect(() => {
    if (!act) return;
    panel.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [act]);

  if (!act || !title) return null;
  return (
    <section
      ref={panel}
      className="i-panel i-act"
      aria-label={t(title)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="i-spread">
        <h2 className="i-panel-title">{t(title)}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('common.close')} onClick={close} />
      </div>
      <Open key={act === 'plan' ? act : `${act} ${on}`} act={act} on={on} incident={incident} onClose={close} />
    </section>
  );
}

function Open({ act, on, incident, onClose }: { act: string; on: string | null; incident: IncidentView; onClose: () => void }): ReactNode {
  const t = useT();
  const reports = useReports(incident.id).data;
  const props = { incident, onClose };
  switch (act) {
    case 'send':
      return <SendForm {...props} />;
    case 'followUp':
    case 'final':
      return <FollowUpForm {...props} reportKind={act} />;
    case 'note':
      return <NoteForm {...props} />;
    case 'grade':
      return <GradeForm {...props} />;
    case 'respond':
      return <ResponseForm {...props} />;
    case 'plan':
      return <StartPlanForm {...props} on={on} />;
    case 'close':
      return <CloseForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
    case 'merge':
      return <MergeForm {...props} />;
    case 'correct': {
      const report = reports?.find((r) => String(r.number) === on);
      return report ? <CorrectionForm {...props} report={report} /> : t('common.loading');
    }
    default: {
      const clock = incident.clocks.find((c) => c.id === on);
      return clock ? <MeetForm {...props} clock={clock} /> : t('room.clockGone');
    }
  }
}
