import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { send } from '@/api/client';
import { families } from '@/api/keys';
import type { QuarantineRow, StationLetIn } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Labelled } from '@/shared/Labelled';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';
import { Time } from '@/shared/Time';
import { useCommand } from '@/shared/useCommand';
import { base, figure, protocolKey } from './monitoring';
import { useAllStations, useQuarantined } from './queries';

const stations = '/information/monitoring/stations';

/** One stranger: what it sent, raw and decoded; and the decision. */
export function QuarantineDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useT();
  const stranger = useQuarantined(id);
  return (
    <Drawer open={id !== null} onClose={onClose} size={620} title={stranger.data?.wireId ?? t('gw.quarantine')} destroyOnHidden>
      <ProblemAlert error={stranger.error} onRetry={() => void stranger.refetch()} />
      {id !== null && stranger.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {stranger.data && <Stranger key={stranger.data.id} row={stranger.data} />}
    </Drawer>
  );
}

function Stranger({ row }: { row: QuarantineRow }) {
  const t = useT();
  return (
    <div className="mon-stranger">
      <dl className="mon-dl">
        <dt>{t('gw.why')}</dt>
        <dd>{t(`gw.reason.${row.reason}` as TextKey)}</dd>
        <dt>{t('mon.station.protocol')}</dt>
        <dd>{t(protocolKey(row.protocol))}</dd>
        <dt>{t('gw.from')}</dt>
        <dd className="y-mono">{row.address}</dd>
        <dt>{t('gw.first')}</dt>
        <dd>
          <Time value={row.firstAt} />
        </dd>
        <dt>{t('gw.last')}</dt>
        <dd>
          <Time value={row.lastAt} /> · {t('gw.count', { n: row.frames })}
        </dd>
      </dl>
      <Said row={row} />
      <Labelled label={t('gw.raw')}>
        <Input.TextArea className="y-mono" readOnly autoSize={{ minRows: 2, maxRows: 8 }} value={spaced(row.lastFrame)} />
      </Labelled>
      {row.state !== 'waiting' && (
        <p>
          {t(`gw.state.${row.state}` as TextKey)} · {row.decidedBy} <Time value={row.decidedAt} /> {row.note}{' '}
          {row.stationId && <Link to={`${stations}/${row.stationId}`}>{row.stationName ?? t('mon.station')}</Link>}
        </p>
      )}
      {row.mayDecide && <Decide row={row} />}
    </div>
  );
}

function spaced(hex: string): string {
  return hex.replace(/(..)/g, '$1 ').trim();
}

function Said({ row }: { row: QuarantineRow }) {
  const t = useT();
  if (row.said.length === 0) return <p className="y-muted">{t('gw.saidNothing')}</p>;
  return (
    <ScrollX label={t('gw.said')} width={320}>
      <table className="mon-table">
        <thead>
          <tr>
            <th scope="col">{t('st.elementName')}</th>
            <th scope="col">{t('mon.table.value')}</th>
            <th scope="col">{t('mon.table.at')}</th>
          </tr>
        </thead>
        <tbody>
          {row.said.slice(0, 60).map((one) => (
            <tr key={`${one.element}${one.at}`}>
              <td>
                <span className="y-mono">{one.element}</span> {one.name}
              </td>
              <td className="y-figures">
                {figure(one.value, one.decimals)} {one.unit}
              </td>
              <td>
                <Time value={one.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Decide({ row }: { row: QuarantineRow }) {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [station, setStation] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const known = (useAllStations().data ?? []).filter((one) => one.mayEdit);
  const renew = () => void queries.invalidateQueries({ queryKey: families.monitoring });
  const release = useCommand(
    (stationId: string, key) => send<StationLetIn>('POST', `${base}/quarantine/${row.id}/release`, { stationId }, key),
    {
      quiet: true,
      onDone: (letIn) => {
        renew();
        message.success(t('gw.letIn', { frames: letIn.replayed, readings: letIn.readings }));
        void navigate(`${stations}/${letIn.row.stationId}`);
      },
    },
  );
  const dismiss = useCommand(
    (text: string, key) => send<QuarantineRow>('POST', `${base}/quarantine/${row.id}/dismiss`, { reason: text }, key),
    {
      quiet: true,
      done: t('gw.dismissed'),
      onDone: renew,
    },
  );
  return (
    <>
      <ProblemAlert error={release.problem ?? dismiss.problem} />
      <section className="mon-card mon-decide" aria-label={t('gw.release')}>
        <Link to={`${stations}/new?quarantine=${row.id}`}>
          <Button type="primary" tabIndex={-1}>
            {t('gw.asNew')}
          </Button>
        </Link>
        <Labelled label={t('gw.asKnown')}>
          <Select
            showSearch
            optionFilterProp="label"
            value={station}
            onChange={setStation}
            options={known.map((one) => ({ value: one.id, label: `${one.name} ${one.code}` }))}
          />
        </Labelled>
        <Button disabled={!station} loading={release.busy} onClick={() => station && void release.run(station)}>
          {t('gw.release')}
        </Button>
      </section>
      <section className="mon-card mon-decide" aria-label={t('gw.dismiss')}>
        <Labelled label={t('gw.dismissReason')}>
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Labelled>
        <Button danger loading={dismiss.busy} onClick={() => void dismiss.run(reason)}>
          {t('gw.dismiss')}
        </Button>
        <p className="y-muted">{t('gw.dismissHint')}</p>
      </section>
    </>
  );
}
