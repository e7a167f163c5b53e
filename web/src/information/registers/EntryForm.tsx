import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { families } from '@/api/keys';
import type { RegisterCatalog, RegisterDefinition, RegisterEntryView } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { FilesField } from '../incidents/FilesField';
import { OrganizationPicker } from '../OrganizationPicker';
import { useDivisions } from '../queries';
import { FactsFields } from './FactsFields';
import { type EntryValues, requestOf, valuesOf } from './formValues';
import { PlaceEditor } from './PlaceEditor';
import { kindName, saveEntry, titleOf } from './registers';
import { showErrors, swappedProposal } from './showErrors';

interface Props {
  definition: RegisterDefinition;
  catalog: RegisterCatalog;
  view: RegisterEntryView | null;
  onSaved: (view: RegisterEntryView) => void;
}

/** Registers or changes an entry; the fields come from the register's definition. */
export function EntryForm({ definition, catalog, view, onSaved }: Props) {
  const t = useT();
  const [form] = Form.useForm<EntryValues>();
  const queries = useQueryClient();
  // What is being edited: it stays as it was when somebody else changes the entry, until the person asks for the newest.
  const [base, setBase] = useState(view);
  const [files, setFiles] = useState<{ id: string; name: string; size: number }[]>([]);
  const save = useCommand(saveEntry(view?.entry.id ?? null), {
    quiet: true,
    done: t('registers.saved'),
    onDone: (saved) => {
      setBase(saved);
      setFiles([]);
      void queries.invalidateQueries({ queryKey: families.registers });
      onSaved(saved);
    },
  });
  useEffect(() => {
    showErrors(form, save.problem);
    if (save.problem?.status === 409) void queries.invalidateQueries({ queryKey: families.registers });
  }, [form, queries, save.problem]);

  // Outlines are drawn and have no control of their own: the form's whole store is asked, not only its fields.
  const submit = () => save.run(requestOf(definition, form.getFieldsValue(true) as EntryValues, base, files));
  const loadNewest = () => {
    setBase(view);
    form.resetFields();
    form.setFieldsValue(valuesOf(view));
    save.reset();
  };
  const proposal = swappedProposal(save.problem);
  return (
    <Form<EntryValues> form={form} layout="vertical" initialValues={valuesOf(base)} onFinish={() => void submit()} scrollToFirstError>
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      {proposal && (
        <Alert
          type="warning"
          showIcon
          className="y-problem"
          title={t('registers.swapped', { longitude: proposal.longitude, latitude: proposal.latitude })}
          action={
            <Button
              onClick={() => {
                form.setFieldsValue(proposal);
                save.reset();
              }}
            >
              {t('registers.swap')}
            </Button>
          }
        />
      )}
      {view !== null && base !== null && view.entry.version > base.entry.version && (
        <Alert
          type="warning"
          showIcon
          className="y-problem"
          title={t('registers.changedMeanwhile')}
          action={<Button onClick={loadNewest}>{t('registers.loadNewest')}</Button>}
        />
      )}
      <CommonFields definition={definition} catalog={catalog} isNew={view === null} />
      <PlaceEditor definition={definition} />
      <FactsFields definition={definition} />
      <FilesField
        value={files}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(id) => setFiles((all) => all.filter((file) => file.id !== id))}
      />
      <div className="r-form-foot">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('common.save')}
        </Button>
        <span className="y-muted">{t('registers.saveHint')}</span>
      </div>
    </Form>
  );
}

function CommonFields({ definition, catalog, isNew }: { definition: RegisterDefinition; catalog: RegisterCatalog; isNew: boolean }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const divisions = useDivisions().data ?? [];
  const required = (field: string) => [{ required: true, message: t('common.required', { field }) }];
  const owners = catalog.owners.map((owner) => ({ value: owner.organizationId, label: owner.name }));
  return (
    <div className="r-grid">
      <Form.Item name="name" label={t('registers.name')} rules={required(t('registers.name'))}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kindCode" label={t('registers.kind')} rules={required(t('registers.kind'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={definition.kinds.map((kind) => ({ value: kind.code, label: `${kindName(kind, english)}（${kind.code}）` }))}
        />
      </Form.Item>
      <Form.Item name="ownerId" label={t('registers.owner')} extra={isNew ? t('registers.ownerHint') : undefined}>
        {catalog.office ? <OrganizationPicker /> : <Select options={owners} allowClear={isNew} />}
      </Form.Item>
      <Form.Item name="code" label={t('registers.code')} extra={t('registers.codeHint')}>
        <Input autoComplete="off" spellCheck={false} disabled={!isNew} placeholder={t('common.optional')} />
      </Form.Item>
      {definition.hasLevel && (
        <Form.Item name="level" label={t('registers.level')} extra={t('registers.levelHint')}>
          <Select allowClear options={catalog.levels.map((level) => ({ value: Number(level.value), label: titleOf(level, english) }))} />
        </Form.Item>
      )}
      {definition.hasReadiness && (
        <Form.Item name="readiness" label={t('registers.readiness')}>
          <Select options={catalog.readiness.map((one) => ({ value: one.value, label: titleOf(one, english) }))} />
        </Form.Item>
      )}
      {definition.hasQuantity && (
        <>
          <Form.Item name="quantity" label={t('registers.quantity')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="unit" label={t('registers.unit')}>
            <Select allowClear showSearch options={definition.units.map((unit) => ({ value: unit, label: unit }))} />
          </Form.Item>
        </>
      )}
      <Form.Item name="contactName" label={t('registers.contactName')}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactPhone" label={t('registers.contactPhone')} extra={t('registers.contactPhoneHint')}>
        <Input maxLength={32} autoComplete="off" inputMode="tel" />
      </Form.Item>
      <Form.Item name="countyCode" label={t('registers.county')} extra={t('registers.countyHint')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={divisions.map((d) => ({ value: d.code, label: d.name }))} />
      </Form.Item>
      <Form.Item name="place" label={t('registers.place')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
