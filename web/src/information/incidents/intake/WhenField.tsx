import { Button, Input, Space } from 'antd';
import { useT } from '@/i18n';
import { serverNow, useNow } from '@/shared/clock';
import { Age } from '@/shared/Time';
import { fullTime } from '@/shared/time';
import { Field } from '../Field';
import { readWhen, writeWhen } from './when';

interface Props {
  label: string;
  required?: boolean;
  value?: string;
  error?: string | undefined;
  onChange?: (value: string) => void;
}

/** A time typed as 20:05 or 11-23 20:05; the line below says how it was understood. */
export function WhenField({ label, required = false, value = '', error, onChange }: Props) {
  const t = useT();
  const now = useNow(10_000);
  const when = readWhen(value, new Date(now));
  const understood = 'at' in when && (
    <span className="y-muted">
      {t('intake.whenRead', { time: fullTime(when.at.toISOString()).slice(0, 16) })} · <Age value={when.at.toISOString()} />
    </span>
  );
  return (
    <Field label={label} required={required} error={error} hint={understood}>
      {({ id, status, ...rest }) => (
        <Space.Compact block>
          <Input
            id={id}
            {...rest}
            status={status}
            value={value}
            inputMode="numeric"
            placeholder={t('intake.whenHint')}
            onChange={(event) => onChange?.(event.target.value)}
          />
          <Button tabIndex={-1} onClick={() => onChange?.(writeWhen(new Date(serverNow())))}>
            {t('intake.now')}
          </Button>
        </Space.Compact>
      )}
    </Field>
  );
}
