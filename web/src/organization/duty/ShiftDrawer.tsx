import { Alert, Button, Checkbox, Drawer, Form, Input, Popconfirm, Radio } from 'antd';
import { useEffect } from 'react';
import { useMe } from '@/access/me';
import { Problem } from '@/api/client';
import type { DutyPost, RosterSaved, RosterView, SaveRoster, ShiftRow } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { fromField, toField } from '@/shared/time';
import { Phone } from '../Phone';
import { AskSwapForm } from './AskSwapForm';
import { sendDuty, useDutyCommand } from './queries';

interface Props {
  roster: RosterView;
  /** `day-2026-08-07` adds a shift on that day, anything else is the id of a shift. */
  open: string | null;
  onClose: () => void;
}

type Values = { post: DutyPost; personName: string; phone: string; from: string; to: string; isMe: boolean; replace: boolean };

export const posts: DutyPost[] = ['officer', 'leader', 'standIn'];

export function ShiftDrawer({ roster, open, onClose }: Props) {
  const t = useT();
  const shift = roster.shifts.find((one) => one.id === open) ?? null;
  const day = open?.startsWith('day-') ? open.slice(4) : null;
  const keep = roster.may.includes('keep');
  return (
    <Drawer
      open={shift !== null || day !== null}
      onClose={onClose}
      title={shift ? `${t(`duty.post.${shift.post}`)} ${shift.personName}` : t('duty.add')}
      size={520}
      destroyOnHidden
    >
      {shift && <ShiftFacts shift={shift} />}
      {keep && !shift?.ended && (shift || day) && <ShiftForm key={open} roster={roster} shift={shift} day={day ?? ''} onClose={onClose} />}
      {shift && !shift.ended && (keep || shift.mine) && <AskSwapForm roster={roster} shift={shift} onClose={onClose} />}
    </Drawer>
  );
}

function ShiftFacts({ shift }: { shift: ShiftRow }) {
  const t = useT();
  return (
    <div className="y-stack d-facts">
      <span className="y-figures">
        {toField(shift.from).replace('T', ' ')} – {toField(shift.to).replace('T', ' ')}
      </span>
      <Phone number={shift.phone} of={shift.personName} />
      {shift.ended && <span className="y-muted">{t('duty.ended')}</span>}
    </div>
  );
}

function ShiftForm({ roster, shift, day, onClose }: { roster: RosterView; shift: ShiftRow | null; day: string; onClose: () => void }) {
  const t = useT();
  const me = useMe();
  const [form] = Form.useForm<Values>();
  const options = { quiet: true, onDone: onClose };
  const save = useDutyCommand(sendDuty<SaveRoster, RosterSaved>('POST', 'roster'), { ...options, done: t('duty.saved') });
  const remove = useDutyCommand(sendDuty<SaveRoster, RosterSaved>('POST', 'roster'), { ...options, done: t('duty.removed') });
  useEffect(() => {
    if (save.problem) showFieldErrors(form, ofTheShift(save.problem));
  }, [form, save.problem]);
  const submit = ({ isMe, replace, from, to, ...values }: Values) =>
    save.run({
      organizationId: roster.organizationId,
      replace,
      shifts: [
        {
          ...values,
          from: fromField(from),
          to: fromField(to),
          id: shift?.id ?? null,
          version: shift?.version ?? null,
          userId: isMe ? me.userId : shift?.userId === me.userId ? null : (shift?.userId ?? null),
        },
      ],
    });
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Form
      form={form}
      name="shift"
      layout="vertical"
      initialValues={valuesOf(shift, day, me.userId)}
      onFinish={(values) => void submit(values)}
    >
      {shift && <h2 className="y-h2">{t('duty.change')}</h2>}
      <ProblemAlert error={save.problem ?? remove.problem} title={t('problem.title')} />
      <Form.Item name="post" label={t('duty.post')}>
        <Radio.Group optionType="button" options={posts.map((value) => ({ value, label: t(`duty.post.${value}`) }))} />
      </Form.Item>
      <Form.Item name="personName" label={t('duty.person')} rules={required(t('duty.person'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('duty.phone')} rules={required(t('duty.phone'))}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <div className="d-two">
        <Form.Item name="from" label={t('duty.from')} rules={required(t('duty.from'))}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="to" label={t('duty.to')} rules={required(t('duty.to'))}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <Form.Item name="isMe" valuePropName="checked" noStyle>
        <Checkbox>{t('duty.isMe')}</Checkbox>
      </Form.Item>
      <Form.Item name="replace" valuePropName="checked" extra={t('duty.replaceHint')}>
        <Checkbox>{t('duty.replace')}</Checkbox>
      </Form.Item>
      <div className="y-row">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('common.save')}
        </Button>
        {shift && (
          <Popconfirm
            title={t('duty.removeAsk', { name: shift.personName })}
            description={t('duty.removeHint')}
            okText={t('common.delete')}
            cancelText={t('common.cancel')}
            onConfirm={() =>
              void remove.run({ organizationId: roster.organizationId, removed: [{ id: shift.id, version: shift.version }] })
            }
          >
            <Button danger loading={remove.busy}>
              {t('common.delete')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {save.problem?.code === 'duty.overlap' && save.problem.extensions.replaceable === true && (
        <Alert type="info" showIcon className="d-gap-above" title={t('duty.replaceHint')} />
      )}
    </Form>
  );
}

/** The platform names fields of the list `shifts`; the form has one shift. */
function ofTheShift(problem: Problem): Problem {
  const errors = Object.entries(problem.errors).map(([field, messages]) => [field.replace(/^shifts\./, ''), messages]);
  return new Problem(problem.status, problem.code, problem.detail, Object.fromEntries(errors) as Problem['errors'], problem.extensions);
}

function valuesOf(shift: ShiftRow | null, day: string, userId: string): Values {
  if (!shift) {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const to = `${next.toISOString().slice(0, 10)}T08:00`;
    return { post: 'officer', personName: '', phone: '', from: `${day}T08:00`, to, isMe: false, replace: false };
  }
  const { post, personName, phone } = shift;
  return { post, personName, phone, from: toField(shift.from), to: toField(shift.to), isMe: shift.userId === userId, replace: false };
}
