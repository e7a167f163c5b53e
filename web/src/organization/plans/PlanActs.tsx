import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { families } from '@/api/keys';
import type { PlanView, PublishPlan, ReviewPlan, WithdrawPlan } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { beginDraft, discardDraft, publishPlan, reviewPlan, withdrawPlan } from './queries';

interface Props {
  plan: PlanView;
  draft: number | null;
  act: string | null;
  onAct: (act: string | null) => void;
}

/** What this person may do with the plan: only what the platform says. */
export function PlanActs({ plan, draft, act, onAct }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: families.plans });
  const begin = useCommand(beginDraft, {
    onDone: () => {
      refresh();
      onAct('edit');
    },
  });
  const discard = useCommand(discardDraft, { done: t('plans.discarded'), onDone: refresh });
  const may = (what: string) => plan.may.includes(what);
  if (plan.may.length === 0) return null;
  const editing = act === 'edit' && draft !== null;
  return (
    <div className="y-stack">
      <div className="p-acts" role="toolbar" aria-label={t('common.actions')}>
        {draft !== null && !editing && may('edit') && (
          <Button type="primary" onClick={() => onAct('edit')}>
            {t('plans.editDraft', { n: draft })}
          </Button>
        )}
        {may('draft') && (
          <Button type="primary" loading={begin.busy} onClick={() => void begin.run(plan.id)}>
            {t('plans.newVersion')}
          </Button>
        )}
        {may('publish') && !editing && <Button onClick={() => onAct('publish')}>{t('plans.publish')}</Button>}
        {may('review') && <Button onClick={() => onAct('review')}>{t('plans.reviewed')}</Button>}
        {may('edit') && <Button onClick={() => onAct('facts')}>{t('plans.editFacts')}</Button>}
        {may('discard') && (
          <Popconfirm title={t('plans.discardAsk', { n: draft ?? 0 })} onConfirm={() => void discard.run(plan.id)}>
            <Button>{t('plans.discard')}</Button>
          </Popconfirm>
        )}
        {may('withdraw') && (
          <Button danger onClick={() => onAct('withdraw')}>
            {t('plans.withdraw')}
          </Button>
        )}
      </div>
      {act === 'publish' && may('publish') && <PublishForm plan={plan} onClose={() => onAct(null)} />}
      {act === 'review' && may('review') && <ReviewForm plan={plan} onClose={() => onAct(null)} />}
      {act === 'withdraw' && may('withdraw') && <WithdrawForm plan={plan} onClose={() => onAct(null)} />}
    </div>
  );
}

interface FormProps {
  plan: PlanView;
  onClose: () => void;
}

function PublishForm({ plan, onClose }: FormProps) {
  const t = useT();
  return (
    <ActForm<{ validFrom: string; nextReviewOn: string }, PublishPlan>
      title={t('plans.publish')}
      hint={t('plans.publishHint')}
      act={publishPlan(plan.id)}
      body={(v) => ({ validFrom: v.validFrom || null, nextReviewOn: v.nextReviewOn, version: plan.version })}
      onClose={onClose}
    >
      <Form.Item name="validFrom" label={t('plans.validFrom')} extra={t('plans.validFromHint')}>
        <Input type="date" />
      </Form.Item>
      <NextReview />
    </ActForm>
  );
}

function ReviewForm({ plan, onClose }: FormProps) {
  const t = useT();
  return (
    <ActForm<{ note: string; nextReviewOn: string }, ReviewPlan>
      title={t('plans.reviewed')}
      hint={t('plans.reviewedHint')}
      act={reviewPlan(plan.id)}
      body={(v) => ({ note: v.note.trim(), nextReviewOn: v.nextReviewOn, version: plan.version })}
      onClose={onClose}
    >
      <Words name="note" label={t('plans.reviewNote')} max={2000} />
      <NextReview />
    </ActForm>
  );
}

function WithdrawForm({ plan, onClose }: FormProps) {
  const t = useT();
  return (
    <ActForm<{ reason: string }, WithdrawPlan>
      title={t('plans.withdraw')}
      hint={t('plans.withdrawHint', { title: plan.title })}
      act={withdrawPlan(plan.id)}
      body={(v) => ({ reason: v.reason.trim(), version: plan.version })}
      onClose={onClose}
    >
      <Words name="reason" label={t('plans.withdrawReason')} max={500} />
    </ActForm>
  );
}

function NextReview() {
  const t = useT();
  const label = t('plans.nextReview');
  return (
    <Form.Item name="nextReviewOn" label={label} rules={[{ required: true, message: t('common.required', { field: label }) }]}>
      <Input type="date" />
    </Form.Item>
  );
}

function Words({ name, label, max }: { name: string; label: string; max: number }) {
  const t = useT();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: t('common.required', { field: label }) }]}>
      <Input.TextArea maxLength={max} autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
  );
}

interface ActFormProps<V, B> {
  title: string;
  hint: string;
  act: (body: B, key: string) => Promise<PlanView>;
  body: (values: V) => B;
  onClose: () => void;
  children: ReactNode;
}

function ActForm<V extends object, B>({ title, hint, act, body, onClose, children }: ActFormProps<V, B>) {
  const t = useT();
  const [form] = Form.useForm<V>();
  const queries = useQueryClient();
  const command = useCommand(act, {
    quiet: true,
    done: t('common.saved'),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: families.plans });
      onClose();
    },
  });
  useEffect(() => {
    showFieldErrors(form, command.problem);
    if (command.problem?.status === 409) void queries.invalidateQueries({ queryKey: families.plans });
  }, [form, queries, command.problem]);
  return (
    <section className="p-panel" aria-label={title}>
      <h2 className="y-h2">{title}</h2>
      <p className="y-muted">{hint}</p>
      <Form<V> form={form} layout="vertical" onFinish={(values) => void command.run(body(values))}>
        {children}
        <ProblemAlert error={command.problem} title={t('problem.title')} />
        <div className="p-acts">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {title}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </section>
  );
}
