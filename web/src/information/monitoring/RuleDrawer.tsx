import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { send } from '@/api/client';
import { families } from '@/api/keys';
import type { EditMonitorRule, MonitorRuleTrial, MonitorRuleView } from '@/api/types';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { base } from './monitoring';
import { useTemplates } from './queries';
import { RuleFields } from './RuleFields';
import { Trial } from './Trial';

const tryDays = 3;

interface Props {
  open: boolean;
  view: MonitorRuleView | null;
  onClose: () => void;
}

/** A rule is made or changed here, and tried on the past before it is switched on. */
export function RuleDrawer({ open, view, onClose }: Props) {
  const t = useT();
  return (
    <Drawer open={open} onClose={onClose} size={680} title={view ? view.rule.name : t('mon.rule.add')} destroyOnHidden>
      {open && <RuleForm key={view ? `${view.id}-${view.rule.version}` : 'new'} view={view} onClose={onClose} />}
    </Drawer>
  );
}

const blank = {
  name: '',
  kind: 'threshold',
  severity: 'yellow',
  direction: 'above',
  threshold: null,
  hysteresis: 0,
  holdSeconds: 0,
  stationIds: [],
  headquartersIds: [],
  parts: [],
  calendar: false,
  on: false,
} as unknown as EditMonitorRule;

function RuleForm({ view, onClose }: { view: MonitorRuleView | null; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [form] = Form.useForm<EditMonitorRule>();
  const [trial, setTrial] = useState<MonitorRuleTrial | null>(null);
  const entered = (): EditMonitorRule => ({ ...(view?.rule ?? blank), ...form.getFieldsValue(true) });
  const renew = () => void queries.invalidateQueries({ queryKey: families.monitoring });
  const save = useCommand(
    (rule: EditMonitorRule, key) =>
      send<MonitorRuleView>(view ? 'PUT' : 'POST', view ? `${base}/rules/${view.id}` : `${base}/rules`, rule, key),
    { done: t('mon.rule.saved'), quiet: true, onDone: () => [renew(), onClose()] },
  );
  const attempt = useCommand((rule: EditMonitorRule, key) => send<MonitorRuleTrial>('POST', `${base}/rules/try`, pastOf(rule), key), {
    quiet: true,
    onDone: setTrial,
  });
  const remove = useCommand((_: null, key) => send<void>('DELETE', `${base}/rules/${view?.id}`, {}, key), {
    done: t('mon.rule.removed'),
    onDone: () => [renew(), onClose()],
  });
  const problem = save.problem ?? attempt.problem;
  const may = view?.mayEdit ?? true;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={view?.rule ?? blank}
      disabled={!may}
      onFinish={() => void save.run(entered())}
      onValuesChange={() => setTrial(null)}
    >
      {!view && <Templates onChoose={(rule) => form.setFieldsValue({ ...rule, on: false })} />}
      <ProblemAlert error={problem} />
      <FieldProblems problem={problem} form={form} />
      <RuleFields />
      <div className="mon-acts">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('mon.rule.save')}
        </Button>
        <Button loading={attempt.busy} onClick={() => void attempt.run(entered())}>
          {t('mon.rule.try')}
        </Button>
        {view && (
          <Popconfirm title={t('mon.rule.removeAsk', { name: view.rule.name })} onConfirm={() => void remove.run(null)}>
            <Button danger loading={remove.busy}>
              {t('mon.rule.remove')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {trial && <Trial trial={trial} />}
    </Form>
  );
}

function FieldProblems({ problem, form }: { problem: unknown; form: ReturnType<typeof Form.useForm<EditMonitorRule>>[0] }) {
  const rest = problem ? showFieldErrors(form, problem) : [];
  return rest.length > 0 ? (
    <ul className="mon-problems">
      {rest.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  ) : null;
}

function pastOf(rule: EditMonitorRule) {
  const now = serverNow();
  return { rule, from: new Date(now - tryDays * 86_400_000).toISOString(), to: new Date(now).toISOString() };
}

function Templates({ onChoose }: { onChoose: (rule: EditMonitorRule) => void }) {
  const t = useT();
  const templates = useTemplates().data ?? [];
  return (
    <Form.Item label={t('mon.rule.fromTemplate')}>
      <Select
        aria-label={t('mon.rule.fromTemplate')}
        showSearch
        optionFilterProp="label"
        onChange={(key: string) => {
          const found = templates.find((one) => one.key === key);
          if (found) onChoose(found.rule);
        }}
        options={templates.map((one) => ({ value: one.key, label: `${one.group} · ${one.rule.name}`, title: one.basis }))}
      />
    </Form.Item>
  );
}
