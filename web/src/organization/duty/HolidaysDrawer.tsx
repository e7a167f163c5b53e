import { Button, Checkbox, Drawer, Form, Input, Popconfirm, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useMay } from '@/access/me';
import type { EditHoliday, HolidayView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { sendDuty, useDutyCommand, useHolidays } from './queries';

const put = sendDuty<EditHoliday, void>('PUT', 'holidays');

/** The holidays of a year; who keeps organizations may change them. */
export function HolidaysDrawer({ month, open, onClose }: { month: string; open: boolean; onClose: () => void }) {
  const t = useT();
  const [year, setYear] = useState(Number(month.slice(0, 4)));
  const holidays = useHolidays(year);
  const edit = useMay('organization.edit');
  return (
    <Drawer open={open} onClose={onClose} title={t('duty.holidays')} size={560}>
      <div className="y-stack">
        <div className="d-acts">
          <Button onClick={() => setYear(year - 1)}>{year - 1}</Button>
          <strong className="y-figures">{year}</strong>
          <Button onClick={() => setYear(year + 1)}>{year + 1}</Button>
        </div>
        <p className="y-muted">{t('duty.holidayHint')}</p>
        <ProblemAlert error={holidays.error} onRetry={() => void holidays.refetch()} />
        {holidays.data?.length === 0 && <Empty title={t('duty.holidayEmpty')} />}
        <ul className="d-list">
          {holidays.data?.map((day) => (
            <Holiday key={day.date} day={day} edit={edit} />
          ))}
        </ul>
        {edit && <HolidayForm />}
      </div>
    </Drawer>
  );
}

function Holiday({ day, edit }: { day: HolidayView; edit: boolean }) {
  const t = useT();
  const remove = useDutyCommand(put, { done: t('duty.holidaySaved') });
  return (
    <li className="d-item">
      <span className="d-grow y-row">
        <span className="y-figures">{day.date}</span>
        <span className={day.off ? 'd-holiday' : ''}>{day.name}</span>
        <span className="y-muted">{t(day.off ? 'duty.holidayOff' : 'duty.holidayWork')}</span>
        {day.needsLeader && <span className="y-muted">{t('duty.needsLeader')}</span>}
      </span>
      {edit && (
        <Popconfirm
          title={t('duty.holidayRemoveAsk', { date: day.date, name: day.name })}
          okText={t('common.delete')}
          cancelText={t('common.cancel')}
          onConfirm={() => void remove.run({ ...day, removed: true })}
        >
          <Button size="small" loading={remove.busy} aria-label={`${t('common.delete')} ${day.date}`}>
            {t('common.delete')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}

function HolidayForm() {
  const t = useT();
  const [form] = Form.useForm<EditHoliday>();
  const save = useDutyCommand(put, { quiet: true, done: t('duty.holidaySaved'), onDone: () => form.resetFields() });
  useEffect(() => {
    showFieldErrors(form, save.problem);
  }, [form, save.problem]);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <Form
      form={form}
      name="holiday"
      layout="vertical"
      className="y-panel"
      aria-label={t('duty.holidayAdd')}
      initialValues={{ date: '', name: '', off: true, needsLeader: true }}
      onFinish={(values) => void save.run(values)}
    >
      <strong>{t('duty.holidayAdd')}</strong>
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      <div className="d-two">
        <Form.Item name="date" label={t('duty.holidayDate')} rules={required(t('duty.holidayDate'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="name" label={t('duty.holidayName')} rules={required(t('duty.holidayName'))}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="off" label={t('duty.holidayKind')}>
        <Radio.Group
          options={[
            { value: true, label: t('duty.holidayOff') },
            { value: false, label: t('duty.holidayWork') },
          ]}
        />
      </Form.Item>
      <Form.Item name="needsLeader" valuePropName="checked">
        <Checkbox>{t('duty.needsLeader')}</Checkbox>
      </Form.Item>
      <Button htmlType="submit" loading={save.busy}>
        {t('common.save')}
      </Button>
    </Form>
  );
}
