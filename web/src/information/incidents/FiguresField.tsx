import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { Figures, FigureValue } from '@/api/types';
import { useT } from '@/i18n';
import { useFigureKinds, useFigureName } from '../queries';
import { Field } from './Field';
import { commonKinds, faultOf, furtherKinds } from './figures';

interface Props {
  value?: Figures;
  onChange?: (value: Figures) => void;
  /** What stands so far, shown beside each field. */
  standing?: FigureValue[];
  errors?: Record<string, string | undefined>;
}

const faults = { negative: 'intake.error.negative', fraction: 'intake.error.fraction', tooLarge: 'intake.error.tooLarge' } as const;

/** The figures of a report: the usual ones first, the others on demand. Empty means not known, not zero. */
export function FiguresField({ value = {}, onChange, standing = [], errors = {} }: Props) {
  const t = useT();
  const nameOf = useFigureName();
  const kinds = useFigureKinds().data ?? [];
  const [all, setAll] = useState(false);
  const used = { ...Object.fromEntries(standing.map((f) => [f.key, f.value])), ...value };
  const shown = all ? kinds : commonKinds(kinds, used);
  const hidden = all ? 0 : furtherKinds(kinds, used).length;

  const set = (key: string, next: number | null) => {
    const { [key]: _, ...rest } = value;
    onChange?.(next === null ? rest : { ...rest, [key]: next });
  };

  return (
    <fieldset className="i-figures i-wide">
      <legend>{t('intake.figures')}</legend>
      <div className="i-figures-grid">
        {shown.map((kind) => {
          const now = value[kind.key];
          const before = standing.find((f) => f.key === kind.key);
          const fault = now === undefined ? null : faultOf(kind, now);
          const error = fault ? t(faults[fault]) : errors[`figures.${kind.key}`];
          return (
            <Field
              key={kind.key}
              label={nameOf(kind.key, kind.title)}
              error={error}
              hint={before && <span className="y-muted y-figures">{t('intake.figureStands', { value: before.value })}</span>}
            >
              {({ status, ...control }) => (
                <InputNumber<number>
                  {...control}
                  status={status}
                  className="i-full"
                  value={now ?? null}
                  controls={false}
                  inputMode="decimal"
                  suffix={kind.unit}
                  placeholder={before ? String(before.value) : ''}
                  onChange={(next) => set(kind.key, next)}
                />
              )}
            </Field>
          );
        })}
      </div>
      {hidden > 0 && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('intake.figuresMore', { n: hidden })}
        </Button>
      )}
    </fieldset>
  );
}
