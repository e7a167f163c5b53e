import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Figures, FigureValue, IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { useFigureKinds } from '../../queries';
import { FiguresField } from '../FiguresField';
import { FilesField } from '../FilesField';
import { faultOf } from '../figures';
import { WhenField } from '../intake/WhenField';
import { readWhen } from '../intake/when';

interface TextProps {
  name: string;
  label: string;
  required?: boolean;
  max: number;
  lines?: number;
  extra?: ReactNode;
}

/** A text of a command; blanks alone are not a text. */
export function Text({ name, label, required = false, max, lines, extra }: TextProps) {
  const t = useT();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={required ? [{ required: true, whitespace: true, message: t('common.required', { field: label }) }] : []}
    >
      {lines ? <Input.TextArea maxLength={max} autoSize={{ minRows: lines, maxRows: 12 }} /> : <Input maxLength={max} />}
    </Form.Item>
  );
}

/** A whole number within bounds; another one is refused aloud, not bent. */
export function Count({
  name,
  label,
  min = 0,
  max,
  placeholder,
}: {
  name: string;
  label: string;
  min?: number;
  max: number;
  placeholder?: string;
}) {
  const t = useT();
  const message = t('room.countBounds', { min, max });
  return (
    <Form.Item name={name} label={label} rules={[{ type: 'integer', min, max, message }]}>
      <InputNumber<number> inputMode="numeric" controls={false} placeholder={placeholder ?? ''} />
    </Form.Item>
  );
}

/** For which of the person's organizations; asked only when there are several. */
export function Acting({ incident }: { incident: IncidentView }) {
  const t = useT();
  if (incident.actingFor.length < 2) return null;
  return (
    <Form.Item name="organizationId" label={t('room.actingFor')}>
      <Select options={incident.actingFor.map((p) => ({ value: p.organizationId, label: p.name }))} />
    </Form.Item>
  );
}

export function actingFor(incident: IncidentView): string | null {
  return incident.actingFor[0]?.organizationId ?? null;
}

const problems = {
  empty: 'intake.error.whenEmpty',
  unreadable: 'intake.error.whenUnreadable',
  impossible: 'intake.error.whenImpossible',
  future: 'intake.error.whenFuture',
} as const;

/** When it happened; empty means now. */
export function Occurred({ label }: { label: string }) {
  const t = useT();
  return (
    <Form.Item
      name="when"
      className="i-bare"
      validateTrigger="onSubmit"
      rules={[
        {
          validator: (_, value: string) => {
            const when = readWhen(value ?? '', new Date(serverNow()));
            const fault = 'problem' in when && when.problem !== 'empty' ? t(problems[when.problem]) : null;
            return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
          },
        },
      ]}
    >
      <WhenField label={label} />
    </Form.Item>
  );
}

export function occurredAt(text: string): string | null {
  const when = readWhen(text, new Date(serverNow()));
  return 'at' in when ? when.at.toISOString() : null;
}

export function FormFigures({ standing }: { standing: FigureValue[] }) {
  const t = useT();
  const kinds = useFigureKinds().data ?? [];
  return (
    <Form.Item
      name="figures"
      rules={[
        {
          validator: (_, value: Figures) => {
            const faulty = kinds.some((k) => value[k.key] !== undefined && faultOf(k, value[k.key] as number) !== null);
            return faulty ? Promise.reject(new Error(t('room.figuresFaulty'))) : Promise.resolve();
          },
        },
      ]}
    >
      <FiguresField standing={standing} />
    </Form.Item>
  );
}

export interface FormFile {
  id: string;
  name: string;
  size: number;
}

export function FormFiles() {
  const form = Form.useFormInstance<{ files: FormFile[] }>();
  const files = Form.useWatch('files', { form, preserve: true }) ?? [];
  const now = () => form.getFieldValue('files') as FormFile[];
  return (
    <FilesField
      value={files}
      onAdd={(file) => form.setFieldValue('files', [...now(), file])}
      onRemove={(id) =>
        form.setFieldValue(
          'files',
          now().filter((f) => f.id !== id),
        )
      }
    />
  );
}
