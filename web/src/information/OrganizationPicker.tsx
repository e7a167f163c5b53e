import { Select } from 'antd';
import { useMemo } from 'react';
import type { OrganizationOption } from '@/api/types';
import { useT } from '@/i18n';
import { useOrganizations } from './queries';

interface Choice {
  value: string;
  label: string;
  organization: OrganizationOption;
}

type Control = { id?: string; 'aria-describedby'?: string; 'aria-label'?: string; status?: '' | 'error'; className?: string };

type Props = Control & {
  /** Which organizations may be picked; all when absent. */
  only?: (option: OrganizationOption) => boolean;
  placeholder?: string;
} & (
    | { multiple: true; value?: string[]; onChange?: (ids: string[]) => void }
    | { multiple?: false; value?: string | null; onChange?: (id: string | null) => void }
  );

/** Picks organizations by Chinese words, pinyin, initials or code. */
export function OrganizationPicker(props: Props) {
  const { only, multiple: _, value: __, onChange: ___, ...control } = props;
  const t = useT();
  const organizations = useOrganizations();
  const options = useMemo<Choice[]>(
    () => (organizations.data ?? []).filter((o) => !only || only(o)).map((o) => ({ value: o.id, label: o.name, organization: o })),
    [organizations.data, only],
  );
  const shared = {
    ...control,
    options,
    loading: organizations.isPending,
    notFoundContent: t('intake.organizationNone'),
    showSearch: {
      filterOption: (input: string, option?: Choice) => option !== undefined && matches(option.organization, input),
    },
  };
  return props.multiple ? (
    <Select<string[], Choice> {...shared} mode="multiple" value={props.value ?? []} onChange={(ids) => props.onChange?.(ids)} />
  ) : (
    <Select<string | null, Choice> {...shared} value={props.value ?? null} onChange={(id) => props.onChange?.(id ?? null)} />
  );
}

export function isHeadquarters(option: OrganizationOption): boolean {
  return option.kind === 'generalHeadquarters' || option.kind === 'specialHeadquarters';
}

function matches(organization: OrganizationOption, input: string): boolean {
  const wanted = input.toLowerCase().replaceAll(/\s/g, '');
  const { name, shortName, code, pinyin } = organization;
  const initials = pinyin
    .split(/\s+/)
    .map((s) => s.charAt(0))
    .join('');
  return [name, shortName, code, pinyin.replaceAll(/\s/g, ''), initials].some((text) => text.toLowerCase().includes(wanted));
}
