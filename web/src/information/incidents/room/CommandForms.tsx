import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type {
  ClockRow,
  CloseIncident,
  GradeIncident,
  IncidentRow,
  IncidentView,
  MeetObligation,
  MergeIncident,
  Page,
  ReopenIncident,
  SetResponse,
} from '@/api/types';
import { useT } from '@/i18n';
import { isHeadquarters, OrganizationPicker } from '../../OrganizationPicker';
import { useTasks } from '../tasks/queries';
import { openTasks } from '../tasks/words';
import { gradeKey, gradeNames, levelKey } from '../words';
import { CommandForm } from './CommandForm';
import { Occurred, occurredAt, Text } from './fields';

interface Props {
  incident: IncidentView;
  onClose: () => void;
}

export function GradeForm({ incident, onClose }: Props) {
  const t = useT();
  return (
    <CommandForm<{ grade: string | null; reason: string }>
      incident={incident}
      right="grade"
      path="/grade"
      initial={{ grade: incident.proposedGrade ?? incident.grade, reason: '' }}
      body={(v, version): GradeIncident => ({ grade: v.grade ?? '', reason: v.reason.trim(), version })}
      submit={t('room.grade')}
      onClose={onClose}
    >
      <p className="y-muted">{t('room.gradeProposed', { grade: t(gradeKey(incident.proposedGrade)), reason: incident.gradeReason })}</p>
      <Form.Item name="grade" label={t('intake.grade')} rules={[{ required: true, message: t('room.gradeMissing') }]}>
        <Radio.Group optionType="button" options={gradeNames.map((g) => ({ value: g, label: t(gradeKey(g)) }))} />
      </Form.Item>
      <Text name="reason" label={t('intake.gradeReason')} required max={500} />
    </CommandForm>
  );
}

interface ResponseValues {
  headquartersId: string | null;
  level: string | null;
  reason: string;
  signatory: string;
}

/** 应急响应 of one headquarters: start, change or end. */
export function ResponseForm({ incident, onClose }: Props) {
  const t = useT();
  const levels = [...gradeNames, 'none'];
  const tasks = useTasks(incident.id).data;
  return (
    <CommandForm<ResponseValues>
      incident={incident}
      right="respond"
      path="/response"
      initial={{ headquartersId: incident.leadHeadquartersId, level: null, reason: '', signatory: '' }}
      body={(v, version): SetResponse => ({
        headquartersId: v.headquartersId ?? '',
        level: v.level ?? '',
        reason: v.reason.trim(),
        signatory: v.signatory.trim(),
        version,
      })}
      submit={t('room.respond')}
      onClose={onClose}
    >
      {tasks && tasks.plans.length > 0 && <p className="y-muted">{t('tasks.respondHint', { n: openTasks(tasks) })}</p>}
      <Form.Item name="headquartersId" label={t('room.responseOf')} rules={[{ required: true, message: t('room.leadMissing') }]}>
        <OrganizationPicker only={isHeadquarters} />
      </Form.Item>
      <Form.Item name="level" label={t('room.level')} rules={[{ required: true, message: t('room.levelMissing') }]}>
        <Radio.Group
          optionType="button"
          options={levels.map((l) => ({ value: l, label: t(l === 'none' ? 'room.levelEnd' : levelKey(l)) }))}
        />
      </Form.Item>
      <Text name="reason" label={t('room.responseReason')} required max={1000} lines={2} />
      <Text name="signatory" label={t('room.signatory')} required max={64} />
    </CommandForm>
  );
}

export function CloseForm({ incident, onClose }: Props) {
  const t = useT();
  const tasks = useTasks(incident.id).data;
  const running = incident.clocks.filter((c) => c.clockKind === 'report' && (c.state === 'running' || c.state === 'overdue')).length;
  return (
    <CommandForm<{ outcome: string }>
      incident={incident}
      right="close"
      path="/close"
      initial={{ outcome: '' }}
      body={(v, version): CloseIncident => ({ outcome: v.outcome.trim(), version })}
      submit={t('room.close')}
      onClose={onClose}
    >
      <p>{t('room.closeMeans', { number: incident.number, n: running })}</p>
      {tasks && openTasks(tasks) > 0 && <p>{t('tasks.closeHint', { n: openTasks(tasks) })}</p>}
      <Text name="outcome" label={t('room.outcome')} required max={5000} lines={3} />
    </CommandForm>
  );
}

export function ReopenForm({ incident, onClose }: Props) {
  const t = useT();
  return (
    <CommandForm<{ reason: string }>
      incident={incident}
      right="reopen"
      path="/reopen"
      initial={{ reason: '' }}
      body={(v): ReopenIncident => ({ reason: v.reason.trim() })}
      submit={t('room.reopen')}
      onClose={onClose}
    >
      <Text name="reason" label={t('room.reopenReason')} required max={500} />
    </CommandForm>
  );
}

export function MergeForm({ incident, onClose }: Props) {
  const t = useT();
  return (
    <CommandForm<{ intoId: string | null; reason: string }>
      incident={incident}
      right="merge"
      path="/merge"
      initial={{ intoId: null, reason: '' }}
      body={(v): MergeIncident => ({ intoId: v.intoId ?? '', reason: v.reason.trim() })}
      submit={t('room.merge')}
      onClose={onClose}
    >
      <p>{t('room.mergeMeans', { number: incident.number })}</p>
      <Form.Item name="intoId" label={t('room.mergeInto')} rules={[{ required: true, message: t('room.mergeMissing') }]}>
        <IncidentPicker except={incident.id} />
      </Form.Item>
      <Text name="reason" label={t('room.mergeReason')} required max={500} />
    </CommandForm>
  );
}

/** Another incident, found by number, title or place. */
function IncidentPicker({ except, ...control }: { except: string; id?: string; value?: string | null; onChange?: (id: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const filter = { search, limit: 20 };
  const found = useQuery({
    queryKey: keys.incidents({ ...filter, picker: true }),
    queryFn: ({ signal }) => get<Page<IncidentRow>>('/api/information/incidents', filter, signal),
  });
  const rows = (found.data?.items ?? []).filter((r) => r.id !== except && r.state !== 'merged');
  return (
    <Select
      {...control}
      loading={found.isFetching}
      placeholder={t('room.mergeSearch')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t('incidents.empty')}
      options={rows.map((r) => ({ value: r.id, label: `${r.number} ${r.title}` }))}
    />
  );
}

/** Marks a legal report as made, at the time it really was. */
export function MeetForm({ incident, onClose, clock }: Props & { clock: ClockRow }) {
  const t = useT();
  return (
    <CommandForm<{ when: string; note: string }>
      incident={incident}
      right="meet"
      path={`/clocks/${clock.id}/met`}
      initial={{ when: '', note: '' }}
      body={(v): MeetObligation => ({ occurredAt: occurredAt(v.when), note: v.note.trim() || null })}
      submit={t('room.meet')}
      onClose={onClose}
    >
      <p>
        {clock.title}
        {clock.basis && <span className="y-muted"> · {clock.basis}</span>}
      </p>
      <Occurred label={t('room.metWhen')} />
      <Text name="note" label={t('room.metNote')} max={500} />
    </CommandForm>
  );
}
