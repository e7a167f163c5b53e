import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Switch } from 'antd';
import { useEffect } from 'react';
import { families } from '@/api/keys';
import type { AccountRow, EditAccount } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { editAccount } from './accounts';

export function EditAccountForm({ account }: { account: AccountRow }) {
  const t = useT();
  const [form] = Form.useForm<EditAccount>();
  const queries = useQueryClient();
  const edit = useCommand(editAccount(account.id), {
    quiet: true,
    done: t('common.saved'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.accounts }),
  });
  useEffect(() => {
    showFieldErrors(form, edit.problem);
  }, [form, edit.problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ displayName: account.displayName, phone: account.phone ?? '', disabled: account.state === 'disabled' }}
      onFinish={(values) => void edit.run({ ...values, phone: values.phone || null })}
    >
      <ProblemAlert error={edit.problem} title={t('problem.title')} />
      <Form.Item
        name="displayName"
        label={t('accounts.displayName')}
        rules={[{ required: true, whitespace: true, message: t('common.required', { field: t('accounts.displayName') }) }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('accounts.phone')}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="disabled" label={t('accounts.disabled')} extra={t('accounts.disabledHint')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Button htmlType="submit" loading={edit.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}
