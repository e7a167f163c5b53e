import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Input, InputNumber, Popconfirm, Radio, Select } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { WarningColor, WarningKindView, WarningTemplateView } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { Field } from '../incidents/Field';
import { useCodes } from '../queries';
import { ColorTag } from './ColorTag';
import { restoreTemplate, saveTemplate } from './warnings';
import '../incidents/incidents.css';

const colors = ['red', 'orange', 'yellow', 'blue'] as const;

interface Props {
  /** `new`, or kind and color. */
  at: string;
  kinds: WarningKindView[];
  onOpen: (at: string) => void;
  onClose: () => void;
}

/** One template: the words for a kind and color. A new one of a kind and color that exists opens the one that is there. */
export function TemplateForm({ at, kinds, onOpen, onClose }: Props) {
  const t = useT();
  const adding = at === 'new';
  const [code = '', tone = ''] = adding ? [] : at.split(':');
  const [kind, setKind] = useState<string | null>(code || null);
  const [color, setColor] = useState<WarningColor | null>(colors.find((one) => one === tone) ?? null);
  const there = kinds.find((k) => k.code === kind)?.templates.find((one) => one.color === color);
  return (
    <Drawer
      open
      size={560}
      title={t(adding ? 'warnings.template.addTitle' : 'warnings.template.editTitle')}
      onClose={onClose}
      styles={{ body: { display: 'grid', gap: 12, alignContent: 'start' } }}
    >
      <What kinds={kinds} kind={kind} color={color} fixed={!adding} onKind={setKind} onColor={setColor} />
      {adding && there && (
        <Alert
          type="info"
          showIcon
          title={t('warnings.template.exists')}
          action={
            <Button size="small" onClick={() => onOpen(`${kind}:${color}`)}>
              {t('warnings.edit')}
            </Button>
          }
        />
      )}
      {kind && color && !(adding && there) && <Words key={`${kind}:${color}`} kind={kind} color={color} there={there} onClose={onClose} />}
    </Drawer>
  );
}

interface WhatProps {
  kinds: WarningKindView[];
  kind: string | null;
  color: WarningColor | null;
  fixed: boolean;
  onKind: (kind: string) => void;
  onColor: (color: WarningColor) => void;
}

function What({ kinds, kind, color, fixed, onKind, onColor }: WhatProps) {
  const t = useT();
  const english = useLanguage() === 'en';
  const codes = useCodes().data ?? [];
  const known = kinds.map((k) => ({ value: k.code, label: english ? k.nameEn : k.name }));
  const others = codes
    .filter((c) => c.level >= 3 && !kinds.some((k) => k.code === c.code))
    .map((c) => ({ value: c.code, label: `${c.name} ${c.code}` }));
  if (fixed) {
    return (
      <div className="y-row">
        <strong>{known.find((k) => k.value === kind)?.label ?? kind}</strong>
        <ColorTag color={color} />
      </div>
    );
  }
  return (
    <>
      <Field label={t('warnings.kind')} required>
        {({ id, status: _, ...rest }) => (
          <Select id={id} {...rest} showSearch optionFilterProp="label" value={kind} onChange={onKind} options={[...known, ...others]} />
        )}
      </Field>
      <Radio.Group
        aria-label={t('warnings.color')}
        className="w-colors"
        value={color}
        onChange={(event) => onColor(event.target.value as WarningColor)}
      >
        {colors.map((one) => (
          <Radio key={one} value={one}>
            <ColorTag color={one} />
          </Radio>
        ))}
      </Radio.Group>
    </>
  );
}

interface WordsProps {
  kind: string;
  color: WarningColor;
  there: WarningTemplateView | undefined;
  onClose: () => void;
}

function Words({ kind, color, there, onClose }: WordsProps) {
  const t = useT();
  const queries = useQueryClient();
  // What was looked at: when somebody changes it meanwhile, the server says so instead of losing their words.
  const [seen] = useState(there);
  const [words, setWords] = useState({ caution: seen?.caution ?? '', measures: seen?.measures ?? '', hours: seen?.hours ?? 12 });
  const close = () => {
    void queries.invalidateQueries({ queryKey: families.warnings });
    onClose();
  };
  const save = useCommand(saveTemplate, { quiet: true, done: t('warnings.template.saved'), onDone: close });
  const restore = useCommand(restoreTemplate, {
    quiet: true,
    done: t(seen?.shipped ? 'warnings.template.restored' : 'warnings.template.removed'),
    onDone: close,
  });
  const errorOf = (field: string) => save.fieldErrors[field]?.[0];
  return (
    <form
      className="w-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ kind, color, words: { ...words, version: seen?.version ?? 0 } });
      }}
    >
      <ProblemAlert error={save.problem ?? restore.problem} title={t('problem.title')} />
      <Field label={t('warnings.caution')} required error={errorOf('caution')}>
        {({ id, status, ...rest }) => (
          <Input.TextArea
            id={id}
            {...rest}
            status={status}
            autoSize={{ minRows: 3 }}
            maxLength={4000}
            value={words.caution}
            onChange={(event) => setWords({ ...words, caution: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('warnings.measures')} required error={errorOf('measures')}>
        {({ id, status, ...rest }) => (
          <Input.TextArea
            id={id}
            {...rest}
            status={status}
            autoSize={{ minRows: 6 }}
            maxLength={4000}
            value={words.measures}
            onChange={(event) => setWords({ ...words, measures: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('warnings.template.hours')} required error={errorOf('hours')}>
        {({ id, status, ...rest }) => (
          <InputNumber
            id={id}
            {...rest}
            status={status}
            min={1}
            max={240}
            value={words.hours}
            onChange={(hours) => setWords({ ...words, hours: hours ?? 1 })}
          />
        )}
      </Field>
      <div className="y-row">
        <Button type="primary" htmlType="submit" loading={save.busy} disabled={!words.caution.trim() || !words.measures.trim()}>
          {t('warnings.template.save')}
        </Button>
        {seen?.edited && (
          <Popconfirm
            title={t(seen.shipped ? 'warnings.template.restoreAsk' : 'warnings.template.removeAsk')}
            okText={t(seen.shipped ? 'warnings.template.restore' : 'warnings.template.remove')}
            cancelText={t('common.cancel')}
            onConfirm={() => void restore.run({ kind, color, version: seen.version })}
          >
            <Button loading={restore.busy} danger={!seen.shipped}>
              {t(seen.shipped ? 'warnings.template.restore' : 'warnings.template.remove')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </form>
  );
}
