import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useEffect } from 'react';
import { families } from '@/api/keys';
import type { CreateAccount } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { createAccount } from './accounts';
import type { OneTimePasswordOf } from './OneTimePassword';

interface Props {
  open: boolean;
  onClose: () => void;
  onPassword: (shown: OneTimePasswordOf) => void;
}

export function CreateAccountDrawer({ open, onClose, onPassword }: Props) {
  const t = useT();
  const [form] = Form.useForm<CreateAccount>();
  const queries = useQueryClient();
  const create = useCommand(createAccount, {
    quiet: true,
    done: t('accounts.created'),
    onDone: (created) => {
      void queries.invalidateQueries({ queryKey: families.accounts });
      form.resetFields();
      onClose();
      onPassword({ name: created.account.displayName, password: created.oneTimePassword });
    },
  });
  useEffect(() => {
    showFieldErrors(form, create.problem);
  }, [form, create.problem]);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Drawer open={open} onClose={onClose} title={t('accounts.create')} size={420} forceRender>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ userName: '', displayName: '', phone: '' }}
        onFinish={(values) => void create.run({ ...values, phone: values.phone || null })}
      >
        <ProblemAlert error={create.problem} title={t('problem.title')} />
        <Form.Item
          name="userName"
          label={t('accounts.userName')}
          extra={t('accounts.userNameHint')}
          rules={required(t('accounts.userName'))}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="displayName" label={t('accounts.displayName')} rules={required(t('accounts.displayName'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('accounts.phone')}>
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.busy}>
          {t('common.save')}
        </Button>
      </Form>
    </Drawer>
  );
}
