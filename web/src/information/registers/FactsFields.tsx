import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import type { RegisterColumn, RegisterDefinition, RegisterField } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { fieldsOf, titleOf } from './registers';

/** The typed fields of the chosen kind. */
export function FactsFields({ definition }: { definition: RegisterDefinition }) {
  const t = useT();
  const kindCode = Form.useWatch<string | undefined>('kindCode');
  const fields = fieldsOf(definition, kindCode);
  return (
    <fieldset className="r-facts">
      <legend>{t('registers.facts')}</legend>
      <div className="r-grid">
        {fields.map((field) =>
          field.type === 'rows' ? <RowsField key={field.key} field={field} /> : <Fact key={field.key} field={field} />,
        )}
      </div>
    </fieldset>
  );
}

function Fact({ field }: { field: RegisterField }) {
  const label = useLabel(field);
  const long = field.type === 'text' && (field.longest ?? 0) > 300;
  return (
    <Form.Item
      className={long ? 'r-wide' : undefined}
      name={['facts', field.key]}
      label={label}
      rules={useRules(field)}
      extra={field.hint ?? undefined}
    >
      <Control field={field} label={label} long={long} />
    </Form.Item>
  );
}

type Typed = RegisterField | RegisterColumn;

interface ControlProps {
  field: Typed;
  label: string;
  long?: boolean;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

/** One control per type; `id`, `value` and `onChange` come from the form. */
function Control({ field, label, long = false, id, value, onChange }: ControlProps) {
  const t = useT();
  const english = useLanguage() === 'en';
  const shared = { ...(id ? { id } : { 'aria-label': label }) };
  if (field.type === 'number' || field.type === 'integer') {
    return (
      <InputNumber
        {...shared}
        style={{ width: '100%' }}
        value={(value as number | undefined) ?? null}
        onChange={(next) => onChange?.(next)}
        {...(field.min === null ? {} : { min: field.min })}
        {...(field.max === null ? {} : { max: field.max })}
        {...(field.type === 'integer' ? { precision: 0 } : {})}
        {...(field.unit ? { suffix: field.unit } : {})}
      />
    );
  }
  if (field.type === 'choice' || field.type === 'flag') {
    const options =
      field.type === 'flag'
        ? [
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]
        : field.choices.map((choice) => ({ value: choice.value, label: titleOf(choice, english) }));
    return (
      <Select
        {...shared}
        allowClear
        value={value === undefined || value === null ? null : String(value)}
        onChange={(next?: string | null) => onChange?.(field.type === 'flag' ? (next ? next === 'true' : null) : (next ?? null))}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
      />
    );
  }
  const text = {
    ...shared,
    value: (value as string | undefined) ?? '',
    ...(field.longest ? { maxLength: field.longest } : {}),
  };
  if (long) return <Input.TextArea {...text} rows={3} onChange={(event) => onChange?.(event.target.value)} />;
  return <Input {...text} type={field.type === 'date' ? 'date' : 'text'} onChange={(event) => onChange?.(event.target.value)} />;
}

/** A list with columns, for example the substances of a tank farm. */
function RowsField({ field }: { field: RegisterField }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const title = titleOf(field, english);
  return (
    <div className="r-wide r-rows">
      <h4>{title}</h4>
      {field.hint && <p className="y-muted">{field.hint}</p>}
      <Form.List name={['facts', field.key]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="r-row">
                {field.columns.map((column) => (
                  <Column key={column.key} column={column} name={[row.name, column.key]} />
                ))}
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('registers.removeRow', { n: row.name + 1, title })}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('registers.addRow', { title })}
            </Button>
          </>
        )}
      </Form.List>
    </div>
  );
}

function Column({ column, name }: { column: RegisterColumn; name: (string | number)[] }) {
  const label = useLabel(column);
  return (
    <Form.Item name={name} label={label} rules={useRules(column)} extra={column.hint ?? undefined}>
      <Control field={column} label={label} />
    </Form.Item>
  );
}

function useLabel(field: Typed): string {
  const english = useLanguage() === 'en';
  return titleOf(field, english);
}

function useRules(field: Typed): Rule[] {
  const t = useT();
  const english = useLanguage() === 'en';
  return field.required ? [{ required: true, message: t('common.required', { field: titleOf(field, english) }) }] : [];
}
