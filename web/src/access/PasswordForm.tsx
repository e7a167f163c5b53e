import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { keys } from '@/api/keys';
import type { ChangePassword } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { passwordRules } from './passwordRules';
import { changePassword } from './session';
import './entry.css';

interface Values extends ChangePassword {
  repeat: string;
}

interface Props {
  userName: string;
  /** True at the first sign-in, when the current password is the one-time one. */
  first?: boolean;
  onDone?: () => void;
}

export function PasswordForm({ userName, first, onDone }: Props) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const change = useCommand(changePassword, {
    quiet: true,
    done: t('password.done'),
    onDone: (me) => {
      form.resetFields();
      queries.setQueryData(keys.me, me);
      onDone?.();
    },
  });
  const submit = async (values: Values) => {
    await change.run({ current: values.current, new: values.new });
  };
  const problem = change.problem;
  const unplaced = problem && Object.keys(problem.errors).every((field) => field !== 'current' && field !== 'new') ? problem : null;
  const errors = (field: 'current' | 'new') =>
    change.fieldErrors[field] ? { validateStatus: 'error' as const, help: change.fieldErrors[field].join(' ') } : {};
  const required = (field: string) => [{ required: true, message: t('common.required', { field }) }];
  const currentLabel = t(first ? 'password.currentFirst' : 'password.current');
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)} onValuesChange={change.reset}>
      <ProblemAlert error={unplaced} title={t('problem.title')} />
      <Form.Item name="current" label={currentLabel} rules={required(currentLabel)} {...errors('current')}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="new" label={t('password.new')} rules={required(t('password.new'))} {...errors('new')}>
        <Input.Password autoComplete="new-password" aria-describedby="password-rules" />
      </Form.Item>
      <Rules userName={userName} />
      <Form.Item
        name="repeat"
        label={t('password.repeat')}
        dependencies={['new']}
        rules={[
          ...required(t('password.repeat')),
          {
            validator: (_, value) =>
              !value || value === form.getFieldValue('new') ? Promise.resolve() : Promise.reject(new Error(t('password.differs'))),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}

function Rules({ userName }: { userName: string }) {
  const t = useT();
  const password: string = Form.useWatch('new') ?? '';
  return (
    <div id="password-rules">
      <strong>{t('password.rules')}</strong>
      <ul className="y-rules">
        {passwordRules.map(({ text, met }) => {
          const state = !met || password === '' ? 'open' : met(password, userName) ? 'met' : 'unmet';
          const mark = t(state === 'met' ? 'password.met' : state === 'unmet' ? 'password.unmet' : 'password.server');
          return (
            <li key={text} className={state === 'met' ? 'y-rule-met' : ''}>
              <span role="img" aria-label={mark} title={mark}>
                {state === 'met' ? '✓' : state === 'unmet' ? '✗' : '·'}
              </span>
              <span>{t(text)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
