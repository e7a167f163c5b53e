import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useMe } from '@/access/me';
import type { LogRow, WriteLog } from '@/api/types';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { Empty } from '@/shared/Empty';
import { PagesFooter } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { Time } from '@/shared/Time';
import { fromField, toField } from '@/shared/time';
import { sendDuty, useDutyCommand, useLog } from './queries';

/** The duty log of an organization: written as things come in, corrected by further lines, never changed. */
export function LogPanel({ organizationId }: { organizationId: string }) {
  const t = useT();
  const log = useLog(organizationId);
  const [correcting, setCorrecting] = useState<LogRow | null>(null);
  const writes = useMe().grants.some((one) => one.organizationId === organizationId && one.permissions.includes('organization.duty'));
  return (
    <section aria-label={t('log.title')}>
      <h2 className="y-h2">{t('log.title')}</h2>
      {writes && (
        <LogForm key={correcting?.id ?? 'new'} organizationId={organizationId} correcting={correcting} onDone={() => setCorrecting(null)} />
      )}
      <ProblemAlert error={log.error} onRetry={log.refetch} />
      {!log.isPending && log.rows.length === 0 && <Empty title={t('log.empty')} hint={t('log.emptyHint')} />}
      <ul className="d-list">
        {log.rows.map((row) => (
          <LogLine key={row.id} row={row} {...(writes && !row.correctedById ? { onCorrect: () => setCorrecting(row) } : {})} />
        ))}
      </ul>
      <PagesFooter pages={log} />
    </section>
  );
}

export function LogLine({ row, onCorrect }: { row: LogRow; onCorrect?: () => void }) {
  const t = useT();
  return (
    <li className="d-item">
      <div className="d-grow">
        <div className="y-row">
          <Time value={row.occurredAt} />
          <strong>{row.source}</strong>
          <span className="y-muted">{t('log.by', { name: row.by })}</span>
          {row.correctsId && <span className="y-warn">{t('log.correction')}</span>}
          {row.correctedById && <span className="y-muted">{t('log.corrected')}</span>}
        </div>
        <div className={row.correctedById ? 'd-text d-struck' : 'd-text'}>{row.content}</div>
        {row.handling && (
          <div className="y-muted">
            {t('log.handling')}：{row.handling}
          </div>
        )}
        <div className="y-muted">
          {t('log.result')}：{row.result ?? '—'}
        </div>
      </div>
      {onCorrect && (
        <Button size="small" onClick={onCorrect}>
          {t('log.correct')}
        </Button>
      )}
    </li>
  );
}

type Values = { source: string; content: string; handling?: string; result?: string; occurredAt?: string };

function LogForm({ organizationId, correcting, onDone }: { organizationId: string; correcting: LogRow | null; onDone: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const write = useDutyCommand(sendDuty<WriteLog, LogRow>('POST', 'log'), {
    quiet: true,
    done: t('log.written'),
    onDone: () => {
      form.resetFields();
      onDone();
    },
  });
  useEffect(() => {
    showFieldErrors(form, write.problem);
  }, [form, write.problem]);
  const submit = ({ occurredAt, handling, result, ...values }: Values) =>
    write.run({
      ...values,
      organizationId,
      handling: handling || null,
      result: result || null,
      occurredAt: occurredAt ? fromField(occurredAt) : null,
      correctsId: correcting?.id ?? null,
    });
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Form
      form={form}
      name="log"
      layout="vertical"
      className="y-panel d-log-form"
      aria-label={t('log.add')}
      initialValues={valuesOf(correcting)}
      onFinish={(values) => void submit(values)}
    >
      {correcting && <p className="y-warn">{t('log.correcting')}</p>}
      <ProblemAlert error={write.problem} title={t('problem.title')} />
      <div className="d-two">
        <Form.Item name="source" label={t('log.source')} rules={required(t('log.source'))}>
          <Input autoComplete="off" placeholder={t('log.sourceHint')} maxLength={100} />
        </Form.Item>
        <Form.Item name="occurredAt" label={t('log.occurredAt')}>
          <Input type="datetime-local" max={toField(serverNow() + 60_000)} />
        </Form.Item>
      </div>
      <Form.Item name="content" label={t('log.content')} rules={required(t('log.content'))}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
      <div className="d-two">
        <Form.Item name="handling" label={t('log.handling')}>
          <Input autoComplete="off" placeholder={t('common.optional')} maxLength={1000} />
        </Form.Item>
        <Form.Item name="result" label={t('log.result')} extra={t('log.resultHint')}>
          <Input autoComplete="off" maxLength={1000} />
        </Form.Item>
      </div>
      <div className="d-acts">
        <Button htmlType="submit" loading={write.busy}>
          {t('log.write')}
        </Button>
        {correcting && <Button onClick={onDone}>{t('common.cancel')}</Button>}
      </div>
    </Form>
  );
}

function valuesOf(row: LogRow | null): Values {
  return {
    source: row?.source ?? '',
    content: row?.content ?? '',
    handling: row?.handling ?? '',
    result: row?.result ?? '',
    occurredAt: row ? toField(row.occurredAt) : '',
  };
}
