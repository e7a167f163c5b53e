import { PlusOutlined } from '@ant-design/icons';
import type { ShiftRow } from '@/api/types';
import { useT } from '@/i18n';
import { beijing } from '@/shared/time';
import type { Day } from './days';

interface Props {
  days: Day[];
  /** True: shifts may be added. */
  keep: boolean;
  onShift: (id: string) => void;
  onDay: (date: string) => void;
}

/** A month in weeks; on a phone a list of its days. */
export function RosterCalendar({ days, keep, onShift, onDay }: Props) {
  const t = useT();
  const weekdays = t('duty.weekdays').split(',');
  return (
    <div className="d-calendar">
      <div className="d-weekdays" aria-hidden="true">
        {weekdays.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ol className="d-days" aria-label={t('duty.roster')}>
        {days.map((day, index) => (
          <li key={day.date} className={dayClass(day)} aria-label={day.date}>
            <div className="d-day-head">
              <span className="y-figures">
                {day.date.slice(8)}
                <span className="d-narrow-only"> {weekdays[index % 7]}</span>
              </span>
              {day.holiday && <span className={day.holiday.off ? 'd-holiday' : 'y-muted'}>{day.holiday.name}</span>}
              {keep && day.inMonth && (
                <button
                  type="button"
                  className="d-add"
                  aria-label={t('duty.addOn', { date: day.date })}
                  title={t('duty.addOn', { date: day.date })}
                  onClick={() => onDay(day.date)}
                >
                  <PlusOutlined aria-hidden="true" />
                </button>
              )}
            </div>
            {day.shifts.map((shift) => (
              <Chip key={shift.id} shift={shift} onOpen={() => onShift(shift.id)} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function dayClass(day: Day): string {
  const names = ['d-day'];
  if (!day.inMonth) names.push('d-day-out');
  if (day.today) names.push('d-day-today');
  if (day.shifts.length === 0) names.push('d-day-empty');
  return names.join(' ');
}

function Chip({ shift, onOpen }: { shift: ShiftRow; onOpen: () => void }) {
  const t = useT();
  const time = hours(shift);
  return (
    <button
      type="button"
      className={`d-chip d-chip-${shift.post}${shift.mine ? ' d-chip-mine' : ''}`}
      aria-label={t('duty.open', { name: `${t(`duty.post.${shift.post}`)} ${shift.personName}`, time })}
      onClick={onOpen}
    >
      <span className="d-chip-name">{shift.personName}</span>
      <span className="d-chip-post">{t(`duty.post.${shift.post}`)}</span>
      <span className="d-chip-time y-figures">{time}</span>
    </button>
  );
}

function hours({ from, to }: ShiftRow): string {
  return `${beijing(from).format('HH:mm')}–${beijing(to).format('HH:mm')}`;
}
