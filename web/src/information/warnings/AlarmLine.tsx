import { Link } from 'react-router';
import type { AlarmRef } from '@/api/types';
import { useT } from '@/i18n';

/** The alarm that a warning was begun from. */
export function AlarmLine({ alarm }: { alarm: AlarmRef }) {
  const t = useT();
  return (
    <p>
      {t('warnings.fromAlarm')}{' '}
      <Link className="y-link" to={`/information/monitoring/alarms?state=all&alarm=${alarm.id}&search=${alarm.number}`}>
        {alarm.number} {alarm.title}
      </Link>
    </p>
  );
}
