import { Button, Form, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import type { SupportView } from '@/api/types';
import { useT } from '@/i18n';
import { Count, Text } from '@/information/incidents/room/fields';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { Time } from '@/shared/Time';
import { supportMarks, useDispatchCommand } from '../dispatch';

/** 外部支援: whom the general headquarters asked, what they said, and how far it is. */
export function SupportRow({ support: s, unit }: { support: SupportView; unit: string }) {
  const t = useT();
  const [answering, answer] = useState(false);
  return (
    <li className={`d-card d-order ${s.overdue ? 'd-urgent' : ''}`} data-support={s.number}>
      <div className="d-head">
        <span>
          <strong>
            {s.from} {s.quantity}
            {unit}
          </strong>{' '}
          <span className="y-muted y-figures">{s.number}</span> <span className="d-rung">{t('supports.rung')}</span>
        </span>
        <span className={`d-state d-${s.state}`}>
          <span aria-hidden="true">{supportMarks[s.state]}</span> {t(`supports.state.${s.state}`)}
          {s.overdue && <span className="d-warn"> {t('orders.overdue')}</span>}
        </span>
      </div>
      <div>{t('supports.reason', { reason: s.reason, approver: s.approver })}</div>
      <div className="d-line y-muted">
        <span>
          {s.askedBy} <Time value={s.askedAt} />
        </span>
        {s.note && <span>{s.note}</span>}
        {s.state === 'promised' && s.etaAt && (
          <span>
            {t('orders.eta')} <Countdown due={s.etaAt} />
          </span>
        )}
      </div>
      {answering ? (
        <AnswerForm support={s} onClose={() => answer(false)} />
      ) : (
        s.may.length > 0 && (
          <div className="d-acts">
            {s.may.includes('answer') && <Button onClick={() => answer(true)}>{t('supports.answer')}</Button>}
            {s.may.includes('arrive') && <Step support={s} act="arrive" />}
            {s.may.includes('end') && <Step support={s} act="end" />}
          </div>
        )
      )}
    </li>
  );
}

function Step({ support, act }: { support: SupportView; act: 'arrive' | 'end' }) {
  const t = useT();
  const command = useDispatchCommand<object>(`supports/${support.id}/${act}`, t('supplies.done'));
  return (
    <>
      <Button loading={command.busy} onClick={() => void command.run({})}>
        {t(`supports.${act}`)}
      </Button>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
    </>
  );
}

interface Values {
  quantity: number;
  etaMinutes?: number | null;
  note?: string;
}

function AnswerForm({ support, onClose }: { support: SupportView; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const command = useDispatchCommand<object>(`supports/${support.id}/answer`, t('supplies.done'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  const said = (promised: boolean) => {
    const { quantity, etaMinutes, note } = form.getFieldsValue();
    void command.run({
      promised,
      quantity: promised ? quantity : null,
      etaMinutes: promised ? (etaMinutes ?? null) : null,
      note: note?.trim() || null,
    });
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="d-form"
      initialValues={{ quantity: support.quantity, note: '' }}
      onFinish={() => said(true)}
    >
      <div className="d-fields">
        <Form.Item name="quantity" label={t('supports.promised')}>
          <InputNumber min={1} max={1000000} precision={0} />
        </Form.Item>
        <Count name="etaMinutes" label={t('supports.minutes')} min={0} max={10080} />
      </div>
      <Text name="note" label={t('supports.note')} max={500} />
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('supports.promise')}
        </Button>
        <Button onClick={() => said(false)}>{t('supports.decline')}</Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
