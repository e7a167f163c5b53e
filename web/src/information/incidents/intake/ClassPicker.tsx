import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useT } from '@/i18n';
import { useCodes } from '../../queries';
import { Field } from '../Field';
import { incidentCodes, rawCode, searchCodes } from './codeSearch';

interface Props {
  value: string | null;
  error: string | undefined;
  onChange: (code: string | null) => void;
}

/** Finds the class by Chinese words, pinyin, initials or code; a code that is not in the table can be kept raw. */
export function ClassPicker({ value, error, onChange }: Props) {
  const t = useT();
  const codes = useCodes();
  const [query, setQuery] = useState('');
  const table = useMemo(() => incidentCodes(codes.data ?? []), [codes.data]);
  const found = useMemo(() => searchCodes(table, query, 50), [table, query]);
  const raw = rawCode(codes.data ?? [], query);
  const chosen = table.filter((c) => c.code === value && !found.includes(c));
  const options = [...found, ...chosen].map((c) => ({ value: c.code, label: c.name }));
  const others = [raw, value].filter((code): code is string => code !== null && !options.some((o) => o.value === code));

  return (
    <Field label={t('intake.class')} required error={error} className="i-wide">
      {({ status, ...control }) => (
        // Just after a choice the list is still closing and would swallow Tab.
        <div className="i-full" onKeyDownCapture={(event) => event.key === 'Tab' && query === '' && event.stopPropagation()}>
          <Select
            {...control}
            className="i-full"
            status={status}
            autoFocus
            value={value}
            loading={codes.isPending}
            placeholder={t('intake.classHint')}
            showSearch={{ filterOption: false, onSearch: setQuery, searchValue: query }}
            onChange={(code: string) => {
              setQuery('');
              onChange(code);
            }}
            options={[...options, ...[...new Set(others)].map((code) => ({ value: code, label: t('intake.classRaw', { code }) }))]}
            optionRender={(option) => (
              <span className="i-spread">
                <span>{option.label}</span>
                <span className="y-muted y-figures">{option.value}</span>
              </span>
            )}
            notFoundContent={codes.isError ? t('intake.classFailed') : t('intake.classNone')}
          />
        </div>
      )}
    </Field>
  );
}
