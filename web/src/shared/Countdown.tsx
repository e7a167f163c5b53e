import { Tooltip } from 'antd';
import { type Translate, useT } from '@/i18n';
import { useNow } from './clock';
import { duration, fullTime } from './time';

interface Props {
  due: string;
  /** When it was done; a stopped clock says whether that was in time. */
  metAt?: string | null;
}

const near = 5 * 60_000;

/** What is left until a deadline or how far it is overdue, in words and colour. */
export function Countdown({ due, metAt }: Props) {
  return metAt ? <StoppedClock due={due} metAt={metAt} /> : <RunningClock due={due} />;
}

function RunningClock({ due }: { due: string }) {
  const t = useT();
  const left = Date.parse(due) - useNow(1000);
  const tone = left < 0 ? 'over' : left <= near ? 'near' : 'calm';
  return (
    <Tooltip title={fullTime(due)}>
      <span className={`y-clock y-clock-${tone}`} role="timer" aria-live="off">
        {t(left < 0 ? 'countdown.over' : 'countdown.left', { time: words(left, t) })}
      </span>
    </Tooltip>
  );
}

function StoppedClock({ due, metAt }: { due: string; metAt: string }) {
  const t = useT();
  const late = Date.parse(metAt) - Date.parse(due);
  return (
    <Tooltip title={fullTime(metAt)}>
      <span className={`y-clock ${late > 0 ? 'y-clock-late' : 'y-clock-met'}`}>
        {late > 0 ? t('countdown.metLate', { time: words(late, t) }) : t('countdown.met')}
      </span>
    </Tooltip>
  );
}

function words(milliseconds: number, t: Translate): string {
  const { days, clock } = duration(milliseconds);
  return days > 0 ? t('countdown.days', { n: days, time: clock }) : clock;
}
