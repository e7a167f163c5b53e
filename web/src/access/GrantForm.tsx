import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { families } from '@/api/keys';
import type { AccountRow, GrantRole } from '@/api/types';
import { useT } from '@/i18n';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { grantRole, useRoles } from './accounts';

export function GrantForm({ account }: { account: AccountRow }) {
  const t = useT();
  const [form] = Form.useForm<GrantRole>();
  const queries = useQueryClient();
  const grant = useCommand(grantRole(account.id), {
    quiet: true,
    done: t('accounts.granted'),
    onDone: () => {
      form.resetFields();
      void queries.invalidateQueries({ queryKey: families.accounts });
    },
  });
  const required = (field: string) => [{ required: true, message: t('common.required', { field }) }];
  return (
    <Form form={form} layout="vertical" className="y-panel" onFinish={(values) => void grant.run(values)}>
      <ProblemAlert error={grant.problem} title={t('problem.title')} />
      <Form.Item name="role" label={t('accounts.grantRole')} rules={required(t('accounts.grantRole'))}>
        <Select options={useRoleOptions(account)} />
      </Form.Item>
      <Form.Item name="organizationId" label={t('accounts.grantAt')} rules={required(t('accounts.grantAt'))}>
        <PickOrganization />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={grant.busy}>
        {t('accounts.grant')}
      </Button>
    </Form>
  );
}

/** Adapts the picker to a form, which gives value and onChange by itself. */
function PickOrganization({
  value = null,
  onChange = () => {},
  ...control
}: {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
}) {
  return <OrganizationPicker {...control} value={value} onChange={onChange} />;
}

/** All roles; those that a role already held excludes are shown but cannot be chosen. */
function useRoleOptions(account: AccountRow) {
  const t = useT();
  const roles = useRoles().data ?? [];
  const held = new Set(account.grants.map((grant) => grant.role));
  return roles.map((role) => {
    const excluded = role.excludes.some((other) => held.has(other));
    return { value: role.role, label: excluded ? `${role.title}（${t('accounts.excluded')}）` : role.title, disabled: excluded };
  });
}
