import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { keys } from '@/api/keys';
import type { SignIn } from '@/api/types';
import { useT } from '@/i18n';
import { setOpenCount, setPageTitle } from '@/shared/documentTitle';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { EntryFrame } from './EntryFrame';
import { signIn } from './session';

export default function SignInPage() {
  const t = useT();
  const queries = useQueryClient();
  const enter = useCommand(signIn, { quiet: true, onDone: (me) => queries.setQueryData(keys.me, me) });
  const title = t('signIn.title');
  useEffect(() => {
    setOpenCount(0);
    setPageTitle(title);
  }, [title]);
  return (
    <EntryFrame>
      <h1 className="y-entry-title">{title}</h1>
      <ProblemAlert error={enter.problem} title={t('signIn.failed')} />
      <Form<SignIn> layout="vertical" size="large" requiredMark={false} onFinish={(values) => void enter.run(values)}>
        <Form.Item
          name="userName"
          label={t('signIn.userName')}
          rules={[{ required: true, message: t('common.required', { field: t('signIn.userName') }) }]}
        >
          <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('common.required', { field: t('signIn.password') }) }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={enter.busy}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className="y-muted y-entry-note">{t('signIn.notice')}</p>
    </EntryFrame>
  );
}
