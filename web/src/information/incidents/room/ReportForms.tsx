import { Form, Input } from 'antd';
import type { CorrectReport, Figures, FigureValue, FollowUpIncident, IncidentView, NoteIncident, ReportView } from '@/api/types';
import { useT } from '@/i18n';
import { OrganizationPicker } from '../../OrganizationPicker';
import { useFigureKinds, useFigureName, useRecipients } from '../../queries';
import { fallen } from '../figures';
import { CommandForm } from './CommandForm';
import { Acting, actingFor, FormFigures, type FormFile, FormFiles, Occurred, occurredAt, Text } from './fields';

interface Props {
  incident: IncidentView;
  onClose: () => void;
}

interface FollowUpValues {
  organizationId: string | null;
  text: string;
  figures: Figures;
  fallReason: string;
  when: string;
  files: FormFile[];
}

/** 续报 or 终报: what holds now; figures left empty keep their value. */
export function FollowUpForm({ incident, onClose, reportKind }: Props & { reportKind: 'followUp' | 'final' }) {
  const t = useT();
  return (
    <CommandForm<FollowUpValues>
      incident={incident}
      right="followUp"
      path="/reports"
      initial={{ organizationId: actingFor(incident), text: '', figures: {}, fallReason: '', when: '', files: [] }}
      body={(v, version): FollowUpIncident => ({
        organizationId: v.organizationId,
        reportKind,
        text: v.text.trim(),
        figures: v.figures,
        fallReason: v.fallReason.trim() || null,
        occurredAt: occurredAt(v.when),
        version,
        attachmentIds: v.files.map((f) => f.id),
      })}
      submit={t(reportKind === 'final' ? 'room.final' : 'room.followUp')}
      onClose={onClose}
    >
      <Text name="text" label={t('room.reportText')} required max={20_000} lines={4} />
      <FormFigures standing={incident.figures} />
      <FallReason standing={incident.figures} />
      <Occurred label={t('room.reportWhen')} />
      <Acting incident={incident} />
      <FormFiles />
    </CommandForm>
  );
}

/** Asked as soon as a casualty figure would fall: figures never decrease in silence. */
function FallReason({ standing }: { standing: FigureValue[] }) {
  const t = useT();
  const nameOf = useFigureName();
  const figures = Form.useWatch<Figures>('figures') ?? {};
  const kinds = fallen(useFigureKinds().data ?? [], standing, figures);
  if (kinds.length === 0) return null;
  const names = kinds.map((k) => nameOf(k.key, k.title)).join('、');
  return (
    <Form.Item
      name="fallReason"
      label={t('room.fallReason', { names })}
      rules={[{ required: true, whitespace: true, message: t('room.fallReasonMissing', { names }) }]}
    >
      <Input maxLength={500} />
    </Form.Item>
  );
}

interface CorrectionValues {
  organizationId: string | null;
  reason: string;
  text: string;
  figures: Figures;
}

/** 更正: the corrected report is kept and says by which it was corrected. */
export function CorrectionForm({ incident, onClose, report }: Props & { report: ReportView }) {
  const t = useT();
  const stated: FigureValue[] = report.figures.flatMap((f) =>
    f.after === null
      ? []
      : [{ key: f.key, title: f.title, unit: f.unit, value: f.after, reportNumber: report.number, occurredAt: report.occurredAt }],
  );
  return (
    <CommandForm<CorrectionValues>
      incident={incident}
      right="correct"
      path={`/reports/${report.number}/correction`}
      initial={{ organizationId: actingFor(incident), reason: '', text: report.text, figures: {} }}
      body={(v): CorrectReport => ({
        organizationId: v.organizationId,
        reason: v.reason.trim(),
        text: v.text.trim() === report.text.trim() ? null : v.text.trim(),
        figures: v.figures,
      })}
      submit={t('room.correct')}
      onClose={onClose}
    >
      <Text name="reason" label={t('room.correctReason')} required max={500} />
      <FormFigures standing={stated} />
      <Text name="text" label={t('room.correctText')} max={20_000} lines={4} />
      <Acting incident={incident} />
    </CommandForm>
  );
}

interface NoteValues {
  organizationId: string | null;
  text: string;
  category: string;
  when: string;
  to: string[];
  files: FormFile[];
}

/** 动态通报: seen by all parties; those chosen are told in their inbox. */
export function NoteForm({ incident, onClose }: Props) {
  const t = useT();
  const parties = new Set((useRecipients(incident.id).data ?? []).map((r) => r.organizationId));
  return (
    <CommandForm<NoteValues>
      incident={incident}
      right="note"
      path="/notes"
      initial={{ organizationId: actingFor(incident), text: '', category: '', when: '', to: [], files: [] }}
      body={(v): NoteIncident => ({
        organizationId: v.organizationId,
        text: v.text.trim(),
        category: v.category.trim() || null,
        occurredAt: occurredAt(v.when),
        to: v.to,
        attachmentIds: v.files.map((f) => f.id),
      })}
      submit={t('room.note')}
      onClose={onClose}
    >
      <Text name="text" label={t('room.noteText')} required max={20_000} lines={3} />
      <Text name="category" label={t('room.noteCategory')} max={40} extra={t('room.noteCategoryHint')} />
      <Form.Item name="to" label={t('room.noteTo')} extra={t('room.noteToHint')}>
        <OrganizationPicker multiple only={(o) => parties.has(o.id)} />
      </Form.Item>
      <Occurred label={t('room.noteWhen')} />
      <Acting incident={incident} />
      <FormFiles />
    </CommandForm>
  );
}
