import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import { useT } from '@/i18n';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { fromField, toField } from '@/shared/time';

export type AuditFilter = { from: string; to: string; actor: string; kind: string; organizationId: string; search: string };

interface Props {
  filters: AuditFilter;
  change: (part: Partial<AuditFilter>) => void;
}

export function AuditFilters({ filters, change }: Props) {
  const t = useT();
  const kinds = useQuery({ queryKey: keys.auditKinds, queryFn: ({ signal }) => get<string[]>('/api/audit/kinds', undefined, signal) });
  return (
    <div className="y-filters">
      <Input.Search
        data-search
        allowClear
        key={`search ${filters.search}`}
        defaultValue={filters.search}
        aria-label={t('audit.search')}
        placeholder={t('audit.search')}
        onSearch={(search) => change({ search })}
        style={{ width: 200 }}
      />
      <Input.Search
        allowClear
        key={`actor ${filters.actor}`}
        defaultValue={filters.actor}
        aria-label={t('audit.actor')}
        placeholder={t('audit.actor')}
        onSearch={(actor) => change({ actor })}
        style={{ width: 150 }}
      />
      <Moment label={t('audit.from')} value={filters.from} onChange={(from) => change({ from })} />
      <Moment label={t('audit.to')} value={filters.to} onChange={(to) => change({ to })} />
      <Select
        aria-label={t('audit.kind')}
        value={filters.kind}
        onChange={(kind) => change({ kind })}
        showSearch
        style={{ width: 240 }}
        options={[{ value: '', label: t('audit.allKinds') }, ...(kinds.data ?? []).map((value) => ({ value, label: value }))]}
      />
      <OrganizationPicker
        className="y-audit-organization"
        aria-label={t('audit.organization')}
        placeholder={t('audit.organization')}
        value={filters.organizationId || null}
        onChange={(id) => change({ organizationId: id ?? '' })}
      />
      <Button onClick={() => change({ from: '', to: '', actor: '', kind: '', organizationId: '', search: '' })}>{t('common.reset')}</Button>
    </div>
  );
}

/** The browser's own field, which the keyboard can operate; what it shows is time in Beijing. */
function Moment({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <span className="y-row">
      <label htmlFor={id} className="y-muted">
        {label}
      </label>
      <Input
        id={id}
        type="datetime-local"
        value={value ? toField(value) : ''}
        onChange={(event) => onChange(event.target.value ? fromField(event.target.value) : '')}
        style={{ width: 200 }}
      />
    </span>
  );
}
