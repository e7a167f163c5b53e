import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { families } from '@/api/keys';
import type { EditUnit, UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { useDivisionOptions, useHeadquarters } from './queries';
import { enteredKinds, saveUnit } from './units';

type Values = Omit<EditUnit, 'version'>;

interface Props {
  unit: UnitRow | null;
  onSaved?: (row: UnitRow) => void;
}

export function UnitForm({ unit, onSaved }: Props) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  // What is being edited: it stays as it was when somebody else changes the unit, until the person asks for the newest.
  const [base, setBase] = useState(unit);
  const save = useCommand(saveUnit(unit?.id ?? null), {
    quiet: true,
    done: t('units.saved'),
    onDone: (row) => {
      setBase(row);
      void queries.invalidateQueries({ queryKey: families.organization });
      onSaved?.(row);
    },
  });
  useEffect(() => {
    showFieldErrors(form, save.problem);
    if (save.problem?.status === 409) void queries.invalidateQueries({ queryKey: families.organization });
  }, [form, queries, save.problem]);
  const submit = (values: Values) =>
    save.run({ ...values, shortName: values.shortName || null, divisionCode: values.divisionCode || null, version: base?.version ?? null });
  const loadNewest = () => {
    setBase(unit);
    form.setFieldsValue(valuesOf(unit));
    save.reset();
  };
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(base)} onFinish={(values) => void submit(values)}>
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      {unit !== null && base !== null && unit.version > base.version && (
        <Alert
          type="warning"
          showIcon
          className="y-problem"
          title={t('units.changed')}
          action={<Button onClick={loadNewest}>{t('units.loadNewest')}</Button>}
        />
      )}
      <UnitFields />
      <Button type={unit ? 'default' : 'primary'} htmlType="submit" loading={save.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}

function valuesOf(unit: UnitRow | null): Values {
  return {
    code: unit?.code ?? '',
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    kind: unit?.kind ?? 'memberUnit',
    divisionCode: unit?.divisionCode ?? null,
    dutyPhones: unit?.dutyPhones ?? [],
    headquartersIds: unit?.headquartersIds ?? [],
  };
}

function UnitFields() {
  const t = useT();
  const headquarters = useHeadquarters().data ?? [];
  const divisions = useDivisionOptions().data ?? [];
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <>
      <Form.Item name="code" label={t('units.code')} rules={required(t('units.code'))}>
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="name" label={t('units.name')} rules={required(t('units.name'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="shortName" label={t('units.shortName')}>
        <Input autoComplete="off" placeholder={t('common.optional')} />
      </Form.Item>
      <Form.Item name="kind" label={t('units.kind')} rules={[{ required: true }]}>
        <Select options={enteredKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="divisionCode" label={t('units.division')} extra={t('units.divisionHint')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={divisions} />
      </Form.Item>
      <Form.Item name="dutyPhones" label={t('units.dutyPhones')} extra={t('units.dutyPhonesHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', ' ']} />
      </Form.Item>
      <Form.Item name="headquartersIds" label={t('units.headquarters')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={headquarters.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
    </>
  );
}
