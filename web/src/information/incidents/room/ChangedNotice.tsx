import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useT } from '@/i18n';
import { Time } from '@/shared/Time';
import type { ChangedMeanwhile } from './useIncidentCommand';

interface Props {
  changed: ChangedMeanwhile;
  busy: boolean;
  onGoOn: () => void;
}

/** What others did since the page was read; the officer decides whether the own act still holds. */
export function ChangedNotice({ changed, busy, onGoOn }: Props) {
  const t = useT();
  const notice = useRef<HTMLDivElement>(null);
  // In braces: newer browsers give back a promise, which is no clean-up.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={notice}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('room.changed')}
        description={
          <>
            <ul className="i-lines">
              {changed.changes.map((entry) => (
                <li key={entry.seq}>
                  <span>{entry.text}</span>
                  <span className="y-muted y-nowrap">
                    {entry.actorName} <Time value={entry.recordedAt} />
                  </span>
                </li>
              ))}
            </ul>
            <Button loading={busy} onClick={onGoOn}>
              {t('room.changedGoOn')}
            </Button>
          </>
        }
      />
    </div>
  );
}
