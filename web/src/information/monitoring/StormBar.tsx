import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { send } from '@/api/client';
import { families } from '@/api/keys';
import type { AlarmStormRow } from '@/api/types';
import { useT } from '@/i18n';
import { useCommand } from '@/shared/useCommand';
import { base } from './monitoring';
import { useAlarmSummary } from './queries';

/** 多站报警: many alarms of one basin, answered with one press. */
export function StormBar() {
  const storms = useAlarmSummary().data?.storms ?? [];
  return (
    <>
      {storms.map((storm) => (
        <Storm key={storm.id} storm={storm} />
      ))}
    </>
  );
}

function Storm({ storm }: { storm: AlarmStormRow }) {
  const t = useT();
  const queries = useQueryClient();
  const acknowledge = useCommand((_: null, key) => send<number>('POST', `${base}/storms/${storm.id}/acknowledge`, {}, key), {
    done: t('mon.alarm.acknowledged'),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: families.monitoring });
      void queries.invalidateQueries({ queryKey: families.inbox });
    },
  });
  return (
    <section className="mon-storm" aria-label={t('mon.alarm.storm')}>
      <b>▲ {t('mon.alarm.storm')}</b> {t('mon.alarm.stormText', { basin: storm.basin, n: storm.alarms, open: storm.open })}
      {storm.acknowledgedBy && <span className="y-muted"> {t('mon.alarm.by', { name: storm.acknowledgedBy })}</span>}
      {storm.mayAcknowledge && (
        <Button size="small" type="primary" loading={acknowledge.busy} onClick={() => void acknowledge.run(null)}>
          {t('mon.alarm.stormAcknowledge')}
        </Button>
      )}
    </section>
  );
}
