import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { AskSwap, RosterView, ShiftRow, SwapView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { shortTime } from '@/shared/time';
import { sendDuty, useDutyCommand } from './queries';

type Values = { otherShiftId: string; name?: string; phone?: string; reason?: string };

const giveAway = 'give';

/** Asks to swap this shift with another one of the month, or to give it away. */
export function AskSwapForm({ roster, shift, onClose }: { roster: RosterView; shift: ShiftRow; onClose: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('otherShiftId', form);
  const ask = useDutyCommand(sendDuty<AskSwap, SwapView>('POST', 'swaps'), { quiet: true, done: t('duty.swapAsked'), onDone: onClose });
  useEffect(() => {
    showFieldErrors(form, ask.problem);
  }, [form, ask.problem]);
  if (!asking) {
    return (
      <Button className="d-gap-above" onClick={() => setAsking(true)}>
        {t('duty.swapAsk')}
      </Button>
    );
  }
  const others = roster.shifts.filter((one) => !one.ended && one.post === shift.post && one.personName !== shift.personName);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  const submit = ({ otherShiftId, name, phone, reason }: Values) =>
    ask.run({
      shiftId: shift.id,
      otherShiftId: otherShiftId === giveAway ? null : otherShiftId,
      taker: otherShiftId === giveAway ? { name: name ?? '', phone: phone ?? '' } : null,
      reason: reason || null,
    });
  return (
    <Form
      form={form}
      name="swap"
      layout="vertical"
      className="y-panel d-gap-above"
      aria-label={t('duty.swapAsk')}
      onFinish={(values) => void submit(values)}
    >
      <ProblemAlert error={ask.problem} title={t('problem.title')} />
      <Form.Item name="otherShiftId" label={t('duty.swapWith')} rules={required(t('duty.swapWith'))}>
        <Select
          options={[
            { value: giveAway, label: t('duty.swapGive') },
            ...others.map((one) => ({ value: one.id, label: `${one.personName} ${shortTime(one.from)} – ${shortTime(one.to)}` })),
          ]}
        />
      </Form.Item>
      {chosen === giveAway && (
        <div className="d-two">
          <Form.Item name="name" label={t('duty.swapTaker')} rules={required(t('duty.swapTaker'))}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={t('duty.swapTakerPhone')} rules={required(t('duty.swapTakerPhone'))}>
            <Input inputMode="tel" autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <Form.Item name="reason" label={t('duty.swapReason')}>
        <Input autoComplete="off" placeholder={t('common.optional')} maxLength={200} />
      </Form.Item>
      <Button htmlType="submit" loading={ask.busy}>
        {t('duty.swapAsk')}
      </Button>
    </Form>
  );
}
