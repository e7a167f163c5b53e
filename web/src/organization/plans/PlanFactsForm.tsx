import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { families } from '@/api/keys';
import type { EditPlan, EventCode, PlanView } from '@/api/types';
import { useT } from '@/i18n';
import { incidentClasses } from '@/information/incidents/intake/codeSearch';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { useCodes } from '@/information/queries';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { savePlan } from './queries';
import { kindKey, kinds } from './words';

type Values = Omit<EditPlan, 'version' | 'codePrefixes'> & { codePrefixes: string[] };

/** What is known of a plan beside its versions. */
export function PlanFactsForm({ plan, onSaved }: { plan: PlanView | null; onSaved: (plan: PlanView) => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  // What is being edited: it stays as it was when somebody else changes the plan meanwhile.
  const [base] = useState(plan);
  const save = useCommand(savePlan(plan?.id ?? null), {
    quiet: true,
    done: t('common.saved'),
    onDone: (saved) => {
      void queries.invalidateQueries({ queryKey: families.plans });
      onSaved(saved);
    },
  });
  useEffect(() => {
    showFieldErrors(form, save.problem);
  }, [form, save.problem]);
  const required = (field: string) => [{ required: true, message: t('common.required', { field }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={valuesOf(base)}
      onFinish={(values) => void save.run({ ...values, nextReviewOn: values.nextReviewOn || null, version: base?.version ?? null })}
    >
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      {plan && base && plan.version > base.version && <Alert type="warning" showIcon className="y-problem" title={t('plans.changed')} />}
      <Form.Item name="title" label={t('plans.name')} rules={required(t('plans.name'))}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="number" label={t('plans.number')} extra={t('plans.numberHint')} rules={required(t('plans.number'))}>
        <Input maxLength={32} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="kind" label={t('plans.kind')} rules={required(t('plans.kind'))}>
        <Select options={kinds.map((value) => ({ value, label: t(kindKey(value)) }))} />
      </Form.Item>
      <Form.Item name="ownerId" label={t('plans.owner')} rules={required(t('plans.owner'))}>
        <OrganizationPicker />
      </Form.Item>
      <Form.Item name="codePrefixes" label={t('plans.codes')} extra={t('plans.codesHint')}>
        <Select mode="multiple" options={useClassOptions()} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="nextReviewOn" label={t('plans.nextReview')} extra={t('plans.nextReviewHint')}>
        <Input type="date" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}

function useClassOptions() {
  const codes = useCodes().data;
  return useMemo(
    () => incidentClasses(codes ?? []).map((code) => ({ value: prefixOf(code), label: `${code.name}（${prefixOf(code)}）` })),
    [codes],
  );
}

/** A whole category or class is named by the beginning of its code. */
function prefixOf({ code, level }: EventCode): string {
  return level <= 2 ? code.slice(0, 2) : level === 3 ? code.slice(0, 3) : code;
}

function valuesOf(plan: PlanView | null): Partial<Values> {
  return plan
    ? { ...plan, codePrefixes: plan.codePrefixes, nextReviewOn: plan.nextReviewOn }
    : { number: '', title: '', kind: 'special', codePrefixes: [], nextReviewOn: null };
}
