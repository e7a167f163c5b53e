import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select, Switch } from 'antd';
import { useEffect } from 'react';
import { families } from '@/api/keys';
import type { EditRoute, OrganizationOption, RouteRow } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { isHeadquarters } from '../OrganizationPicker';
import { useOrganizations } from '../queries';
import { saveRoute } from './settings';
import { useClassName } from './useClassName';

interface Props {
  editing: RouteRow | 'new' | null;
  onClose: () => void;
}

export function RouteDrawer({ editing, onClose }: Props) {
  const t = useT();
  const route = editing === 'new' ? null : editing;
  const title = route ? t('settings.routes.edit', { prefix: route.codePrefix }) : t('settings.routes.add');
  return (
    <Drawer open={editing !== null} onClose={onClose} title={title} size={480} destroyOnHidden>
      {editing !== null && <RouteForm route={route} onDone={onClose} />}
    </Drawer>
  );
}

function RouteForm({ route, onDone }: { route: RouteRow | null; onDone: () => void }) {
  const t = useT();
  const [form] = Form.useForm<EditRoute>();
  const queries = useQueryClient();
  const save = useCommand(saveRoute, {
    quiet: true,
    done: t('common.saved'),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: families.incidentSettings });
      onDone();
    },
  });
  useEffect(() => {
    showFieldErrors(form, save.problem);
  }, [form, save.problem]);
  const submit = (values: EditRoute) => save.run({ ...values, codePrefix: values.codePrefix.toUpperCase(), note: values.note || null });
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={route ?? { codePrefix: '', unitIds: [], withCounty: true, note: '' }}
      onFinish={(values) => void submit(values)}
    >
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      <Prefix fixed={route !== null} />
      <Organizations />
      <Form.Item name="withCounty" label={t('settings.routes.withCounty')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="note" label={t('settings.routes.note')}>
        <Input maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}

function Prefix({ fixed }: { fixed: boolean }) {
  const t = useT();
  const className = useClassName();
  const typed: string = Form.useWatch('codePrefix') ?? '';
  return (
    <Form.Item
      name="codePrefix"
      label={t('settings.routes.prefix')}
      extra={className(typed.toUpperCase()) || t('settings.routes.prefixHint')}
      rules={[{ required: true, message: t('common.required', { field: t('settings.routes.prefix') }) }]}
    >
      <Input className="y-mono" maxLength={5} disabled={fixed} autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}

function Organizations() {
  const t = useT();
  const organizations = useOrganizations().data ?? [];
  const options = (wanted: (one: OrganizationOption) => boolean) =>
    organizations
      .filter(wanted)
      .map((one) => ({ value: one.id, label: one.name, find: `${one.name} ${one.shortName} ${one.pinyin} ${one.code}` }));
  return (
    <>
      <Form.Item
        name="leadHeadquartersId"
        label={t('settings.routes.lead')}
        rules={[{ required: true, message: t('common.required', { field: t('settings.routes.lead') }) }]}
      >
        <Select showSearch={{ optionFilterProp: 'find' }} options={options(isHeadquarters)} />
      </Form.Item>
      <Form.Item name="unitIds" label={t('settings.routes.units')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'find' }} options={options(() => true)} />
      </Form.Item>
    </>
  );
}
