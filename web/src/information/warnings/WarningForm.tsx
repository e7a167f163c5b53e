import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useMe } from '@/access/me';
import { families } from '@/api/keys';
import type { WarningBeginning, WarningColor, WarningView } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { Field } from '../incidents/Field';
import { AreaField } from './AreaField';
import { ColorTag } from './ColorTag';
import { type Draft, draftFrom, draftOf, editOf, emptyDraft, missing, templateOf, withTemplate } from './draft';
import { saveWarning, useKinds } from './warnings';
import '../incidents/incidents.css';

interface Props {
  /** The draft that is changed. */
  view?: WarningView | undefined;
  /** The warning in force that the draft will update. */
  updating?: WarningView | undefined;
  /** What an alarm proposes. */
  beginning?: WarningBeginning | undefined;
  onSaved: (view: WarningView) => void;
}

/** The law's compulsory content: kind, level, time, area, caution, measures. It begins with the template of kind and color. */
export function WarningForm({ view, updating, beginning: from, onSaved }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const kinds = useKinds().data;
  const [draft, setDraft] = useState<Draft>(() => (from ? draftFrom(from) : beginning(view, updating)));
  const [asked, setAsked] = useState(false);
  const save = useCommand(saveWarning, {
    quiet: true,
    done: t('warnings.saved'),
    onDone: (saved) => {
      void queries.invalidateQueries({ queryKey: families.warnings });
      onSaved(saved);
    },
  });
  const lacks = asked ? missing(draft) : {};
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const choose = (part: Partial<Draft>) => setDraft((now) => chosen(now, part, kinds));
  const submit = () => {
    setAsked(true);
    if (Object.keys(missing(draft)).length > 0) return;
    void save.run({
      id: view?.id ?? null,
      edit: { ...editOf(draft, serverNow(), updating?.id ?? null, view?.version ?? 0), alarmId: from?.alarm.id ?? null },
    });
  };
  return (
    <form
      className="w-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      <Errors fields={save.fieldErrors} />
      <Issuer draft={draft} fixed={Boolean(view ?? updating)} onChange={(issuerId) => change({ issuerId })} />
      <KindFields draft={draft} error={lacks.kind && t('warnings.needKind')} onChange={choose} />
      <AreaField area={draft.area} color={draft.color} error={lacks.area && t('warnings.needArea')} onChange={(area) => change({ area })} />
      <Field label={t('warnings.caution')} required error={lacks.caution && t('warnings.needText')}>
        {({ id, ...rest }) => (
          <Input.TextArea
            id={id}
            {...rest}
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={draft.caution}
            onChange={(e) => change({ caution: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('warnings.measures')} required error={lacks.measures && t('warnings.needText')}>
        {({ id, ...rest }) => (
          <Input.TextArea
            id={id}
            {...rest}
            autoSize={{ minRows: 4 }}
            maxLength={4000}
            value={draft.measures}
            onChange={(e) => change({ measures: e.target.value })}
          />
        )}
      </Field>
      <TimeFields draft={draft} onChange={change} />
      <Field label={t('warnings.headline')} hint={<span className="y-muted">{t('warnings.headlineHint')}</span>}>
        {({ id, ...rest }) => (
          <Input id={id} {...rest} maxLength={120} value={draft.headline} onChange={(e) => change({ headline: e.target.value })} />
        )}
      </Field>
      <div className="y-row">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('warnings.save')}
        </Button>
      </div>
    </form>
  );
}

function beginning(view: WarningView | undefined, updating: WarningView | undefined): Draft {
  const from = view ?? updating;
  return from ? draftOf(from, serverNow(), !view) : emptyDraft;
}

function chosen(now: Draft, part: Partial<Draft>, kinds: ReturnType<typeof useKinds>['data']): Draft {
  const next = { ...now, ...part };
  const known = kinds?.find((k) => k.code === next.kindCode);
  const color = known && !known.templates.some((one) => one.color === next.color) ? null : next.color;
  const settled = { ...next, color };
  return withTemplate(settled, templateOf(kinds, now), templateOf(kinds, settled));
}

type FieldProps = { draft: Draft; error?: string | undefined; onChange: (part: Partial<Draft>) => void };

function KindFields({ draft, error, onChange }: FieldProps) {
  const t = useT();
  const english = useLanguage() === 'en';
  const kinds = useKinds().data ?? [];
  const colors = kinds.find((k) => k.code === draft.kindCode)?.templates.map((one) => one.color) ?? [];
  return (
    <>
      <Field label={t('warnings.kind')} required error={error}>
        {({ id, status, ...rest }) => (
          <Select
            id={id}
            {...rest}
            status={status}
            showSearch
            optionFilterProp="label"
            value={draft.kindCode}
            onChange={(kindCode) => onChange({ kindCode })}
            options={kinds.map((k) => ({ value: k.code, label: english ? k.nameEn : k.name }))}
          />
        )}
      </Field>
      {colors.length > 0 && (
        <Radio.Group
          aria-label={t('warnings.color')}
          className="w-colors"
          value={draft.color}
          onChange={(event) => onChange({ color: event.target.value as WarningColor })}
        >
          {colors.map((color) => (
            <Radio key={color} value={color}>
              <ColorTag color={color} />
            </Radio>
          ))}
        </Radio.Group>
      )}
    </>
  );
}

function TimeFields({ draft, onChange }: FieldProps) {
  const t = useT();
  return (
    <div className="y-row">
      <Field label={t('warnings.hours')}>
        {({ id, status: _, ...rest }) => (
          <InputNumber id={id} {...rest} min={1} max={720} value={draft.hours} onChange={(hours) => onChange({ hours })} suffix="h" />
        )}
      </Field>
      <Checkbox checked={draft.happening} onChange={(event) => onChange({ happening: event.target.checked })}>
        {t('warnings.happening')}
      </Checkbox>
    </div>
  );
}

/** Asked only of those who may draft for several organizations. */
function Issuer({ draft, fixed, onChange }: { draft: Draft; fixed: boolean; onChange: (id: string | null) => void }) {
  const t = useT();
  const { grants } = useMe();
  const options = [...new Map(grants.map((g) => [g.organizationId, g.organizationName])).entries()];
  if (fixed || options.length < 2) return null;
  return (
    <Field label={t('warnings.asIssuer')}>
      {({ id, status: _, ...rest }) => (
        <Select
          id={id}
          {...rest}
          value={draft.issuerId}
          onChange={onChange}
          options={options.map(([value, label]) => ({ value, label }))}
        />
      )}
    </Field>
  );
}

function Errors({ fields }: { fields: Record<string, string[]> }) {
  const lines = Object.values(fields).flat();
  if (lines.length === 0) return null;
  return (
    <ul className="i-field-error" role="alert">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
