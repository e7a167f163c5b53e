import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useEffect } from 'react';
import type { CallRoll, RollCallRow, RollCallScope, RollCallView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { shortTime } from '@/shared/time';
import { useSelected } from '@/shared/useSelected';
import { DutyNav } from './DutyNav';
import { sendDuty, useDutyCommand, useRollCalls } from './queries';
import { RollCallBoard } from './RollCallBoard';

export default function RollCallPage() {
  const t = useT();
  const [call, select] = useSelected('call');
  return (
    <Page title={t('roll.title')} extra={<DutyNav />}>
      {call ? <RollCallBoard key={call} id={call} onBack={() => select(null)} /> : <RollCalls onOpen={select} />}
    </Page>
  );
}

function RollCalls({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useT();
  const page = useRollCalls();
  return (
    <>
      <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {page.data && page.data.callFrom.length > 0 && <CallForm scopes={page.data.callFrom} onOpen={onOpen} />}
      <h2 className="y-h2">{t('roll.list')}</h2>
      {page.data?.items.length === 0 && <Empty title={t('roll.empty')} hint={t('roll.emptyHint')} />}
      <ul className="d-list">
        {page.data?.items.map((row) => (
          <Row key={row.id} row={row} onOpen={() => onOpen(row.id)} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, onOpen }: { row: RollCallRow; onOpen: () => void }) {
  const t = useT();
  return (
    <li className="d-item">
      <div className="d-grow">
        <button type="button" className="y-plain-button" aria-label={t('roll.open', { time: shortTime(row.askedAt) })} onClick={onOpen}>
          {t('roll.of', { name: row.headquartersName })} <span className="y-figures">{shortTime(row.askedAt)}</span>
        </button>
        <div className="y-row">
          {row.closedAt ? <span className="y-state y-state-quiet">○ {t('roll.closed')}</span> : <Countdown due={row.dueAt} />}
          <span className="y-figures">{t('roll.counts', { answered: row.answered, asked: row.asked, late: row.late })}</span>
          <span className="y-muted">{row.message}</span>
        </div>
      </div>
    </li>
  );
}

type Values = { headquartersId: string; minutes: number; message?: string };

function CallForm({ scopes, onOpen }: { scopes: RollCallScope[]; onOpen: (id: string) => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('headquartersId', form) ?? scopes[0]?.headquartersId;
  const scope = scopes.find((one) => one.headquartersId === chosen);
  const call = useDutyCommand(sendDuty<CallRoll, RollCallView>('POST', 'roll-calls'), {
    quiet: true,
    done: t('roll.called'),
    onDone: (view) => onOpen(view.call.id),
  });
  useEffect(() => {
    showFieldErrors(form, call.problem);
  }, [form, call.problem]);
  return (
    <Form
      form={form}
      name="roll"
      layout="vertical"
      className="y-panel"
      aria-label={t('roll.call')}
      initialValues={{ headquartersId: scopes[0]?.headquartersId, minutes: 10, message: '' }}
      onFinish={(values) => void call.run({ ...values, message: values.message || null })}
    >
      <ProblemAlert error={call.problem} title={t('problem.title')} />
      <div className="d-call">
        <Form.Item name="headquartersId" label={t('roll.callFrom')} className="d-grow">
          <Select options={scopes.map((one) => ({ value: one.headquartersId, label: one.name }))} />
        </Form.Item>
        <Form.Item name="minutes" label={t('roll.minutes')}>
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
        <Form.Item name="message" label={t('roll.message')} className="d-grow">
          <Input autoComplete="off" maxLength={200} placeholder={t('common.optional')} />
        </Form.Item>
      </div>
      {scope && <p className="y-muted">{t('roll.reaches', { n: scope.reaches })}</p>}
      {scope?.runningId ? (
        <div className="y-row">
          <span>{t('roll.running')}</span>
          <Button type="primary" onClick={() => scope.runningId && onOpen(scope.runningId)}>
            {t('roll.showRunning')}
          </Button>
        </div>
      ) : (
        <Button type="primary" size="large" htmlType="submit" loading={call.busy}>
          {t('roll.call')}
        </Button>
      )}
    </Form>
  );
}
