import { Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { RegisterCatalog, RegisterDefinition } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { OrganizationPicker } from '../OrganizationPicker';
import { useDivisions } from '../queries';
import type { RegisterFilter } from './filter';
import { readinessNames } from './marks';
import { kindName, titleOf } from './registers';

interface Props {
  definition: RegisterDefinition;
  catalog: RegisterCatalog;
  filters: RegisterFilter;
  onChange: (change: Partial<RegisterFilter>) => void;
}

export function RegisterFilters({ definition, catalog, filters, onChange }: Props) {
  const t = useT();
  const english = useLanguage() === 'en';
  const divisions = useDivisions().data ?? [];
  const capable = definition.fields.some((field) => field.key === 'capabilities');
  return (
    <section className="y-filters r-filters" aria-label={t('registers.filters')}>
      <SearchBox value={filters.search} onChange={(search) => onChange({ search })} />
      <Choice
        label={t('registers.kind')}
        value={filters.kind}
        onChange={(kind) => onChange({ kind })}
        options={definition.kinds.map((kind) => ({ value: kind.code, label: kindName(kind, english) }))}
      />
      <OrganizationPicker
        className="r-filter"
        aria-label={t('registers.owner')}
        placeholder={t('registers.owner')}
        value={filters.owner || null}
        onChange={(owner) => onChange({ owner: owner ?? '' })}
      />
      <Choice
        label={t('registers.county')}
        value={filters.county}
        onChange={(county) => onChange({ county })}
        options={divisions.map((d) => ({ value: d.code, label: d.name }))}
      />
      {definition.hasLevel && (
        <Choice
          label={t('registers.level')}
          value={filters.level}
          onChange={(level) => onChange({ level })}
          options={catalog.levels.map((level) => ({ value: level.value, label: titleOf(level, english) }))}
        />
      )}
      {definition.hasReadiness && (
        <Choice
          label={t('registers.readiness')}
          value={filters.readiness}
          onChange={(readiness) => onChange({ readiness })}
          options={readinessNames.map((name) => ({ value: name, label: t(`registers.readiness.${name}`) }))}
        />
      )}
      {capable && (
        <Choice
          label={t('registers.capability')}
          value={filters.capability}
          onChange={(capability) => onChange({ capability })}
          options={catalog.capabilities.map((one) => ({ value: one.value, label: titleOf(one, english) }))}
        />
      )}
      <Choice
        label={t('registers.freshness')}
        value={filters.freshness}
        onChange={(freshness) => onChange({ freshness })}
        options={(['fresh', 'due', 'stale'] as const).map((name) => ({ value: name, label: t(`registers.fresh.${name}`) }))}
      />
      <Checkbox checked={filters.removed === 'true'} onChange={(event) => onChange({ removed: event.target.checked ? 'true' : '' })}>
        {t('registers.showRemoved')}
      </Checkbox>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <Select
      className="r-filter"
      aria-label={label}
      placeholder={label}
      allowClear
      value={value || null}
      onChange={(next?: string | null) => onChange(next ?? '')}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}

/** Searches a moment after the last key; `/` comes here. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input
      data-search
      className="r-search"
      allowClear
      aria-label={t('registers.search')}
      placeholder={t('registers.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
