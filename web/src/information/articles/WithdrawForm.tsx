import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { families } from '@/api/keys';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { withdrawArticle } from './articles';

export function WithdrawForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const withdraw = useCommand(withdrawArticle, {
    quiet: true,
    done: t('articles.withdrawnDone'),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: families.articles });
      onDone();
    },
  });
  return (
    <Form
      layout="vertical"
      className="y-panel"
      aria-label={t('articles.withdraw')}
      onFinish={({ reason }: { reason: string }) => void withdraw.run({ id, reason })}
    >
      <p className="y-muted">{t('articles.withdrawHint')}</p>
      <ProblemAlert error={withdraw.problem} title={t('problem.title')} />
      <Form.Item
        name="reason"
        label={t('articles.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.required', { field: t('articles.reason') }) }]}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Button danger htmlType="submit" loading={withdraw.busy}>
        {t('articles.withdraw')}
      </Button>
    </Form>
  );
}
