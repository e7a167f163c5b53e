import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useMe } from '@/access/me';
import type { ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { Field } from '../Field';
import { FiguresField } from '../FiguresField';
import { FilesField } from '../FilesField';
import { ClassPicker } from './ClassPicker';
import type { Draft } from './draft';
import { PlaceField } from './PlaceField';
import type { Change } from './useDraft';
import { WhenField } from './WhenField';

interface Props {
  draft: Draft;
  change: Change;
  proposal: ProposalView | undefined;
  errorOf: (field: string) => string | undefined;
}

/** The five things the notice asks for - kind, time, place, degree of harm, measures - and what may be added. */
export function IntakeFields({ draft, change, proposal, errorOf }: Props) {
  const t = useT();
  const [mapOpen, setMapOpen] = useState(false);
  return (
    <div className="i-form">
      <ClassPicker value={draft.code} error={errorOf('code')} onChange={(code) => change({ code })} />
      <PlaceField draft={draft} change={change} error={errorOf('place')} proposal={proposal} mapOpen={mapOpen} onMap={setMapOpen} />
      <TextField label={t('intake.harm')} required value={draft.harm} error={errorOf('harm')} onChange={(harm) => change({ harm })} />
      <TextField
        label={t('intake.measures')}
        value={draft.measures}
        error={errorOf('measures')}
        onChange={(measures) => change({ measures })}
      />
      <WhenField
        required
        label={t(draft.imminent ? 'intake.whenFound' : 'intake.when')}
        value={draft.when}
        error={errorOf('occurredAt')}
        onChange={(when) => change({ when })}
      />
      <div className="i-checks">
        <Checkbox checked={draft.imminent} onChange={(event) => change({ imminent: event.target.checked })}>
          {t('intake.imminent')}
        </Checkbox>
        <Checkbox checked={draft.sensitive} onChange={(event) => change({ sensitive: event.target.checked })}>
          {t('intake.sensitive')}
        </Checkbox>
      </div>
      <FiguresField
        value={draft.figures}
        onChange={(figures) => change({ figures })}
        errors={Object.fromEntries(Object.keys(draft.figures).map((key) => [`figures.${key}`, errorOf(`figures.${key}`)]))}
      />
      <Reporter draft={draft} change={change} />
      <LineField
        label={t('intake.source')}
        value={draft.source}
        error={errorOf('source')}
        max={200}
        onChange={(source) => change({ source })}
      />
      <LineField
        label={t('intake.titleField')}
        value={draft.title}
        error={errorOf('title')}
        max={120}
        onChange={(title) => change({ title })}
      />
      <FilesField
        value={draft.files}
        onAdd={(file) => change((before) => ({ files: [...before.files, file] }))}
        onRemove={(id) => change((before) => ({ files: before.files.filter((f) => f.id !== id) }))}
      />
    </div>
  );
}

interface TextProps {
  label: string;
  required?: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function TextField({ label, required = false, value, error, onChange }: TextProps) {
  return (
    <Field label={label} required={required} error={error} className="i-wide">
      {({ status, ...control }) => (
        <Input.TextArea
          {...control}
          status={status}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={20_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function LineField({ label, value, error, max, onChange }: TextProps & { max: number }) {
  const t = useT();
  return (
    <Field label={label} error={error}>
      {({ status, ...control }) => (
        <Input
          {...control}
          status={status}
          maxLength={max}
          value={value}
          placeholder={t('common.optional')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Only for those who may report for more than one organization. */
function Reporter({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const t = useT();
  const grants = useMe().grants.filter((g) => g.permissions.includes('information.incidents.report'));
  const organizations = [...new Map(grants.map((g) => [g.organizationId, g.organizationName]))];
  if (organizations.length < 2) return null;
  return (
    <Field label={t('intake.reporter')}>
      {({ status, ...control }) => (
        <Select
          {...control}
          status={status}
          value={draft.organizationId ?? organizations[0]?.[0]}
          options={organizations.map(([value, label]) => ({ value, label }))}
          onChange={(organizationId: string) => change({ organizationId })}
        />
      )}
    </Field>
  );
}
