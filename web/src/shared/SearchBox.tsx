import { Input } from 'antd';

interface Props {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  width: number;
}

/** The search of a list, reached with `/`; what is kept in the address stands in it. */
export function SearchBox({ label, value, onSearch, width }: Props) {
  return (
    <Input.Search
      data-search
      allowClear
      key={value}
      defaultValue={value}
      aria-label={label}
      placeholder={label}
      onSearch={onSearch}
      style={{ width }}
    />
  );
}
