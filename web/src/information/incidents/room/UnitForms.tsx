import { AutoComplete, Form, Radio } from 'antd';
import type { AnswerIncident, IncidentView, RecipientRow, RecordCall } from '@/api/types';
import { useT } from '@/i18n';
import { CommandForm } from './CommandForm';
import { Count, Text } from './fields';

interface Props {
  incident: IncidentView;
  unit: RecipientRow;
  onClose: () => void;
}

interface AnswerValues {
  assessment: string;
  people: number | null;
  forces: string;
  equipment: string;
  minutesToMove: number | null;
}

/** 反馈: the unit's assessment, and what it can move and how soon. */
export function AnswerForm({ incident, unit, onClose }: Props) {
  const t = useT();
  const { answer } = unit;
  return (
    <CommandForm<AnswerValues>
      incident={incident}
      right="answer"
      path="/answer"
      initial={{
        assessment: answer?.assessment ?? '',
        people: answer?.people ?? null,
        forces: answer?.forces ?? '',
        equipment: answer?.equipment ?? '',
        minutesToMove: answer?.minutesToMove ?? null,
      }}
      body={(v): AnswerIncident => ({
        organizationId: unit.organizationId,
        assessment: v.assessment.trim(),
        people: v.people,
        forces: v.forces.trim() || null,
        equipment: v.equipment.trim() || null,
        minutesToMove: v.minutesToMove,
      })}
      submit={t('room.answer')}
      onClose={onClose}
    >
      <Text name="assessment" label={t('room.assessment')} required max={5000} lines={3} />
      <div className="i-row">
        <Count name="people" label={t('room.people')} max={100_000} />
        <Count name="minutesToMove" label={t('room.minutesToMove')} max={10_080} />
      </div>
      <Text name="forces" label={t('room.forces')} max={2000} />
      <Text name="equipment" label={t('room.equipment')} max={2000} />
    </CommandForm>
  );
}

interface CallValues {
  phone: string;
  reached: boolean | null;
  person: string;
  note: string;
}

/** The record of a call to a unit that did not acknowledge. */
export function CallForm({ incident, unit, onClose, phone }: Props & { phone: string }) {
  const t = useT();
  return (
    <CommandForm<CallValues>
      incident={incident}
      right="call"
      path="/calls"
      initial={{ phone, reached: null, person: '', note: '' }}
      body={(v): RecordCall => ({
        organizationId: unit.organizationId,
        phone: v.phone.trim(),
        reached: v.reached === true,
        person: v.person.trim() || null,
        note: v.note.trim() || null,
      })}
      submit={t('room.callRecord')}
      onClose={onClose}
    >
      <div className="i-row">
        <Form.Item name="phone" label={t('room.phone')} rules={[{ required: true, whitespace: true, message: t('room.phoneMissing') }]}>
          <AutoComplete maxLength={32} options={unit.dutyPhones.map((p) => ({ value: p }))} />
        </Form.Item>
        <Form.Item name="reached" label={t('room.reached')} rules={[{ required: true, message: t('room.reachedMissing') }]}>
          <Radio.Group
            options={[
              { value: true, label: t('room.reachedYes') },
              { value: false, label: t('room.reachedNo') },
            ]}
          />
        </Form.Item>
        <Text name="person" label={t('room.person')} max={64} />
      </div>
      <Text name="note" label={t('room.callNote')} max={500} />
    </CommandForm>
  );
}
