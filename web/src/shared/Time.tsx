import { Tooltip } from 'antd';
import { useT } from '@/i18n';
import { useNow } from './clock';
import { fullTime, shortTime } from './time';

interface Props {
  value: string | null | undefined;
}

/** `11-23 20:05` in Beijing time, the full time on hover. */
export function Time({ value }: Props) {
  if (!value) return <span className="y-muted">—</span>;
  return (
    <Tooltip title={fullTime(value)}>
      <time className="y-figures" dateTime={value}>
        {shortTime(value)}
      </time>
    </Tooltip>
  );
}

/** How long ago, the full time on hover. */
export function Age({ value }: Props) {
  const t = useT();
  const now = useNow(10_000);
  if (!value) return <span className="y-muted">—</span>;
  const minutes = Math.floor((now - Date.parse(value)) / 60_000);
  const text =
    minutes < 1
      ? t('age.now')
      : minutes < 60
        ? t('age.minutes', { n: minutes })
        : minutes < 48 * 60
          ? t('age.hours', { n: Math.floor(minutes / 60) })
          : t('age.days', { n: Math.floor(minutes / 1440) });
  return (
    <Tooltip title={fullTime(value)}>
      <time className="y-figures" dateTime={value}>
        {text}
      </time>
    </Tooltip>
  );
}
