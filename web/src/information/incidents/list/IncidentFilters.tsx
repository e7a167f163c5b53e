import { Checkbox, Input, Segmented, Select } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useT } from '@/i18n';
import { useCodes, useDivisions } from '../../queries';
import { incidentClasses, searchCodes } from '../intake/codeSearch';
import { gradeKey, gradeNames } from '../words';
import type { IncidentFilter } from './filter';

interface Props {
  filter: IncidentFilter;
  onChange: (change: Partial<IncidentFilter>) => void;
  children: ReactNode;
}

export function IncidentFilters({ filter, onChange, children }: Props) {
  const t = useT();
  const divisions = useDivisions().data ?? [];
  return (
    <section className="y-filters" aria-label={t('incidents.filters')}>
      <Segmented
        aria-label={t('incidents.state')}
        value={filter.state}
        onChange={(state) => onChange({ state })}
        options={[
          { value: 'open', label: t('state.open') },
          { value: 'closed', label: t('state.closed') },
          { value: 'merged', label: t('state.merged') },
          { value: 'all', label: t('common.all') },
        ]}
      />
      <SearchBox value={filter.search} onChange={(search) => onChange({ search })} />
      <Select
        className="i-filter-grade"
        aria-label={t('incidents.grade')}
        placeholder={t('incidents.grade')}
        allowClear
        value={filter.grade || null}
        onChange={(grade?: string) => onChange({ grade: grade ?? '' })}
        options={gradeNames.map((g) => ({ value: g as string, label: t(gradeKey(g)) }))}
      />
      <ClassFilter value={filter.code} onChange={(code) => onChange({ code })} />
      <Select
        className="i-filter-county"
        aria-label={t('incidents.county')}
        placeholder={t('incidents.county')}
        allowClear
        value={filter.county || null}
        onChange={(county?: string) => onChange({ county: county ?? '' })}
        options={divisions.map((d) => ({ value: d.code, label: d.name }))}
      />
      <Checkbox checked={filter.mine === 'true'} onChange={(event) => onChange({ mine: event.target.checked ? 'true' : '' })}>
        {t('incidents.mine')}
      </Checkbox>
      {children}
    </section>
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
      className="i-filter-search"
      allowClear
      aria-label={t('incidents.search')}
      placeholder={t('incidents.searchHint')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** A class of the table stands for all its kinds. */
function ClassFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const codes = useCodes();
  const [query, setQuery] = useState('');
  const table = useMemo(() => incidentClasses(codes.data ?? []), [codes.data]);
  const found = useMemo(() => searchCodes(table, query, 400), [table, query]);
  return (
    <Select
      className="i-filter-class"
      aria-label={t('incidents.class')}
      placeholder={t('incidents.class')}
      allowClear
      value={value || null}
      loading={codes.isPending}
      onChange={(code?: string) => onChange(code ?? '')}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      options={found.map((c) => ({ value: c.code.replace(/0+$/, ''), label: c.name }))}
    />
  );
}
