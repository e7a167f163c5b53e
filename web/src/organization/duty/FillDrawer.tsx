import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Drawer, Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import type { DutyPost, FillRoster, RosterSaved, RosterView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { beijing } from '@/shared/time';
import { todayNow } from './days';
import { sendDuty, useDutyCommand } from './queries';
import { posts } from './ShiftDrawer';

type Person = { name: string; phone: string };
type Values = { post: DutyPost; pattern: string; from: string; to: string; people: Person[]; replace: boolean };

/** Fills days by people who take turns. */
export function FillDrawer({ roster, open, onClose }: { roster: RosterView; open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer open={open} onClose={onClose} title={t('duty.fill')} size={560} destroyOnHidden>
      <FillForm roster={roster} onClose={onClose} />
    </Drawer>
  );
}

function FillForm({ roster, onClose }: { roster: RosterView; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const fill = useDutyCommand(sendDuty<FillRoster, RosterSaved>('POST', 'roster/fill'), {
    quiet: true,
    done: t('duty.saved'),
    onDone: onClose,
  });
  useEffect(() => {
    showFieldErrors(form, fill.problem);
  }, [form, fill.problem]);
  // Whoever stands on the roster with an account is told personally as before.
  const accountOf = (name: string) => roster.shifts.find((one) => one.personName === name.trim())?.userId ?? null;
  const submit = (values: Values) =>
    fill.run({
      ...values,
      organizationId: roster.organizationId,
      people: values.people.map((person) => ({ ...person, userId: accountOf(person.name) })),
    });
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Form form={form} name="fill" layout="vertical" initialValues={initial(roster)} onFinish={(values) => void submit(values)}>
      <ProblemAlert error={fill.problem} title={t('problem.title')} />
      <Form.Item name="post" label={t('duty.post')}>
        <Radio.Group optionType="button" options={posts.map((value) => ({ value, label: t(`duty.post.${value}`) }))} />
      </Form.Item>
      <Form.Item name="pattern" label={t('duty.pattern')}>
        <Radio.Group
          options={[
            { value: 'day', label: t('duty.pattern.day') },
            { value: 'halves', label: t('duty.pattern.halves') },
          ]}
        />
      </Form.Item>
      <div className="d-two">
        <Form.Item name="from" label={t('duty.firstDay')} rules={required(t('duty.firstDay'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('duty.lastDay')} rules={required(t('duty.lastDay'))}>
          <Input type="date" />
        </Form.Item>
      </div>
      <People />
      <Form.Item name="replace" valuePropName="checked" extra={t('duty.replaceHint')}>
        <Checkbox>{t('duty.replace')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={fill.busy}>
        {t('duty.fillRun')}
      </Button>
    </Form>
  );
}

function People() {
  const t = useT();
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <fieldset className="d-people">
      <legend>{t('duty.people')}</legend>
      <Form.List name="people">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <div key={field.key} className="d-person">
                <Form.Item name={[field.name, 'name']} rules={required(t('duty.person'))}>
                  <Input autoComplete="off" aria-label={t('duty.personN', { n: index + 1 })} placeholder={t('duty.person')} />
                </Form.Item>
                <Form.Item name={[field.name, 'phone']} rules={required(t('duty.phone'))}>
                  <Input inputMode="tel" autoComplete="off" aria-label={t('duty.phoneN', { n: index + 1 })} placeholder={t('duty.phone')} />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  disabled={fields.length === 1}
                  aria-label={t('duty.removePerson', { n: index + 1 })}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ name: '', phone: '' })}>
              {t('duty.addPerson')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** From today, or the first day of a month to come, to the end of the month; with the people who were on duty so far. */
function initial(roster: RosterView): Values {
  const first = beijing(roster.from).format('YYYY-MM-DD');
  const today = todayNow();
  const last = beijing(Date.parse(roster.to) - 1).format('YYYY-MM-DD');
  const known = new Map(roster.shifts.filter((one) => one.post === 'officer').map((one) => [one.personName, one.phone]));
  const people = [...known].map(([name, phone]) => ({ name, phone }));
  return {
    post: 'officer',
    pattern: 'day',
    from: today > first && today <= last ? today : first,
    to: last,
    people: people.length > 0 ? people : [{ name: '', phone: '' }],
    replace: false,
  };
}
