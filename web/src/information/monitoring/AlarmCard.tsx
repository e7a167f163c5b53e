import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { send } from '@/api/client';
import { families } from '@/api/keys';
import type { AlarmRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Labelled } from '@/shared/Labelled';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useCommand } from '@/shared/useCommand';
import { SeverityTag } from './marks';
import { alarmValue, base } from './monitoring';

interface Props {
  alarm: AlarmRow;
  /** True: the inbox led here. */
  chosen: boolean;
}

export function AlarmCard({ alarm, chosen }: Props) {
  const t = useT();
  return (
    <article className={`mon-alarm mon-alarm-${alarm.severity}${chosen ? ' mon-alarm-chosen' : ''}`} aria-label={alarm.title}>
      <div className="mon-alarm-head">
        <SeverityTag severity={alarm.severity} />
        <b className="mon-alarm-title">{alarm.title}</b>
        <span className="y-muted y-mono">{alarm.number}</span>
      </div>
      <div className="mon-alarm-facts">
        <Time value={alarm.observedAt} />
        {alarm.stationId && (
          <Link
            to={`/information/monitoring/stations/${alarm.stationId}?${new URLSearchParams({ element: alarm.element ?? '', period: '24h' })}`}
          >
            {alarm.station}
          </Link>
        )}
        {alarm.basin && <span>{alarm.basin}</span>}
        {alarm.countyName && <span>{alarm.countyName}</span>}
        <span className="y-figures">{t('mon.alarm.last', { value: alarmValue(alarm, alarm.lastValue) })}</span>
        <span className="y-figures">{t('mon.alarm.peak', { value: alarmValue(alarm, alarm.peak) })}</span>
        <span className="y-figures">{t('mon.alarm.count', { n: alarm.count })}</span>
        {alarm.raises > 1 && <span>{t('mon.alarm.raises', { n: alarm.raises })}</span>}
        <span>
          {t('mon.alarm.to')} {alarm.headquartersNames.join('、')}
        </span>
      </div>
      {alarm.advice && <div className="mon-alarm-advice">{alarm.advice}</div>}
      <Foot alarm={alarm} />
    </article>
  );
}

function Foot({ alarm }: { alarm: AlarmRow }) {
  const t = useT();
  return (
    <div className="mon-alarm-foot">
      {alarm.state === 'raised' && alarm.dueAt && (
        <span>
          {t('mon.alarm.due')} <Countdown due={alarm.dueAt} />
        </span>
      )}
      {alarm.acknowledgedBy && (
        <span className="mon-done">
          ✓ {t('mon.alarm.by', { name: alarm.acknowledgedBy })} <Time value={alarm.acknowledgedAt} /> {alarm.note}
        </span>
      )}
      {alarm.state === 'cleared' && (
        <span className="y-muted">
          {t('mon.alarm.clearedAt')} <Time value={alarm.clearedAt} /> {alarm.clearedReason}
        </span>
      )}
      {alarm.incidentId && (
        <Link to={`/information/incidents/${alarm.incidentId}`}>{t('mon.alarm.incident', { number: alarm.incidentNumber ?? '' })}</Link>
      )}
      {alarm.warnings.map((one) => (
        <Link key={one.id} to={`/information/warnings/${one.id}`}>
          {one.headline} · {t(`warnings.state.${one.state}` as TextKey)}
        </Link>
      ))}
      <Acts alarm={alarm} />
    </div>
  );
}

function Acts({ alarm }: { alarm: AlarmRow }) {
  const t = useT();
  const navigate = useNavigate();
  const [clearing, setClearing] = useState(false);
  const acknowledge = useAct(alarm, 'acknowledge', t('mon.alarm.acknowledged'));
  const open = useAct(alarm, 'incident', t('mon.alarm.opened'));
  return (
    <span className="mon-alarm-acts">
      {alarm.allowed.openIncident && (
        <Popconfirm title={t('mon.alarm.toIncident')} description={t('mon.alarm.toIncidentAsk')} onConfirm={() => void open.run({})}>
          <Button size="small" loading={open.busy}>
            {t('mon.alarm.toIncident')}
          </Button>
        </Popconfirm>
      )}
      {alarm.allowed.issueWarning && (
        <Button size="small" onClick={() => void navigate(`/information/warnings/new?alarm=${alarm.id}`)}>
          {t('mon.alarm.toWarning')}
        </Button>
      )}
      {alarm.allowed.clear && (
        <Button size="small" onClick={() => setClearing(true)}>
          {t('mon.alarm.clear')}
        </Button>
      )}
      {alarm.allowed.acknowledge && (
        <Button size="small" type="primary" loading={acknowledge.busy} onClick={() => void acknowledge.run({})}>
          {t('mon.alarm.acknowledge')}
        </Button>
      )}
      <ClearDialog alarm={alarm} open={clearing} onClose={() => setClearing(false)} />
    </span>
  );
}

function ClearDialog({ alarm, open, onClose }: { alarm: AlarmRow; open: boolean; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const clear = useAct(alarm, 'clear', t('mon.alarm.cleared'), onClose, true);
  return (
    <Modal
      open={open}
      title={t('mon.alarm.clearTitle')}
      okText={t('mon.alarm.clear')}
      okButtonProps={{ loading: clear.busy }}
      onOk={() => void clear.run({ reason })}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{alarm.title}</p>
      <ProblemAlert error={clear.problem} />
      <Labelled label={t('mon.alarm.clearReason')}>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Labelled>
    </Modal>
  );
}

function useAct(alarm: AlarmRow, act: string, done: string, onDone?: () => void, quiet = false) {
  const queries = useQueryClient();
  return useCommand((body: Record<string, string>, key) => send<AlarmRow>('POST', `${base}/alarms/${alarm.id}/${act}`, body, key), {
    done,
    quiet,
    onDone: () => {
      onDone?.();
      void queries.invalidateQueries({ queryKey: families.monitoring });
      void queries.invalidateQueries({ queryKey: families.inbox });
    },
  });
}
