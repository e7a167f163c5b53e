import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import { AccountPicker } from '@/access/AccountPicker';
import { useMay } from '@/access/me';
import { families } from '@/api/keys';
import type { NameLiaison } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { nameLiaison } from './units';

type Values = Omit<NameLiaison, 'unitId'>;

const blank: Values = { standIn: false, name: '', rank: '', mobile: '', officePhone: '', userId: null };

export function LiaisonForm({ unitId }: { unitId: string }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const seesAccounts = useMay('access.accounts');
  const name = useCommand(nameLiaison, {
    quiet: true,
    done: t('liaisons.named'),
    onDone: () => {
      form.resetFields();
      void queries.invalidateQueries({ queryKey: families.organization });
    },
  });
  useEffect(() => {
    showFieldErrors(form, name.problem);
  }, [form, name.problem]);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="y-panel"
      initialValues={blank}
      aria-label={t('liaisons.add')}
      onFinish={(values) => void name.run({ ...values, unitId, officePhone: values.officePhone || null, userId: values.userId ?? null })}
    >
      <strong>{t('liaisons.add')}</strong>
      <p className="y-muted">{t('liaisons.addHint')}</p>
      <ProblemAlert error={name.problem} title={t('problem.title')} />
      <Form.Item name="standIn" label={t('liaisons.role')}>
        <Radio.Group
          options={[
            { value: false, label: t('directory.liaison') },
            { value: true, label: t('directory.standIn') },
          ]}
        />
      </Form.Item>
      <Form.Item name="name" label={t('liaisons.name')} rules={required(t('liaisons.name'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="rank" label={t('liaisons.rank')} extra={t('liaisons.rankHint')} rules={required(t('liaisons.rank'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="mobile" label={t('liaisons.mobile')} rules={required(t('liaisons.mobile'))}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="officePhone" label={t('liaisons.officePhone')}>
        <Input inputMode="tel" autoComplete="off" placeholder={t('common.optional')} />
      </Form.Item>
      {seesAccounts && (
        <Form.Item name="userId" label={t('liaisons.account')} extra={t('liaisons.accountHint')}>
          <AccountPicker />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={name.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}
