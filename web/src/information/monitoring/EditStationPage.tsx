import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useMe } from '@/access/me';
import { send } from '@/api/client';
import { families } from '@/api/keys';
import type { StationView } from '@/api/types';
import { useT } from '@/i18n';
import { Labelled } from '@/shared/Labelled';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { MonitoringTabs } from './MonitoringTabs';
import { base } from './monitoring';
import { useQuarantined, useStation } from './queries';
import { StationForm } from './StationForm';
import { blankStation, fromQuarantine, valuesOf } from './stationValues';

/** A station is entered (`stations/new`, out of quarantine with `?quarantine=ID`) or changed (`stations/ID/edit`). */
export default function EditStationPage() {
  const { id } = useParams();
  return id ? <Change id={id} /> : <Enter />;
}

function Enter() {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const quarantineId = params.get('quarantine');
  const stranger = useQuarantined(quarantineId);
  const row = stranger.data;
  const owner = useOwner();
  return (
    <Page title={t('st.new')}>
      <MonitoringTabs />
      <ProblemAlert error={stranger.error} onRetry={() => void stranger.refetch()} />
      {row && !row.mayDecide && <Alert type="info" showIcon title={t('gw.decided', { name: row.decidedBy ?? '' })} />}
      {(quarantineId === null || row?.mayDecide) && (
        <StationForm
          initial={row ? fromQuarantine(row, owner) : blankStation(owner)}
          view={null}
          quarantineId={quarantineId}
          onSaved={(saved) => void navigate(`/information/monitoring/stations/${saved}`, { replace: true })}
        />
      )}
    </Page>
  );
}

/** The first organization for which the person keeps stations. */
function useOwner(): string | null {
  const { grants } = useMe();
  return grants.find((one) => one.permissions.includes('information.monitoring.stations'))?.organizationId ?? null;
}

function Change({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  const station = useStation(id);
  const [edited, setEdited] = useState<StationView | null>(null);
  // What is edited stays as it was when it is renewed beneath, until the person asks for the newest.
  const view = edited ?? station.data ?? null;
  if (edited === null && station.data) setEdited(station.data);
  const newer = view !== null && station.data !== undefined && station.data.station.version > view.station.version;
  const back = (
    <Link className="y-link" to={`/information/monitoring/stations/${id}`}>
      {t('st.back')}
    </Link>
  );
  return (
    <Page title={view?.station.name ?? t('mon.station')} extra={back}>
      <MonitoringTabs />
      <ProblemAlert error={station.error} onRetry={() => void station.refetch()} />
      {station.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {newer && (
        <Alert
          type="warning"
          showIcon
          title={t('st.changed')}
          action={<Button onClick={() => setEdited(station.data ?? null)}>{t('units.loadNewest')}</Button>}
        />
      )}
      {view && !view.station.mayEdit && <Alert type="info" showIcon title={t('st.notYours', { name: view.station.ownerName })} />}
      {view?.station.mayEdit && (
        <>
          <StationForm
            key={view.station.version}
            initial={valuesOf(view)}
            view={view}
            onSaved={() => void navigate(`/information/monitoring/stations/${id}`)}
          />
          <Retire view={view} />
        </>
      )}
    </Page>
  );
}

function Retire({ view }: { view: StationView }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const path = `/information/monitoring/stations/${view.station.id}`;
  const retire = useCommand(
    (body: { reason: string }, key) => send<StationView>('POST', `${base}/stations/${view.station.id}/retire`, body, key),
    {
      done: t('st.retired'),
      quiet: true,
      onDone: () => {
        void queries.invalidateQueries({ queryKey: families.monitoring });
        void navigate(path);
      },
    },
  );
  return (
    <div className="mon-danger">
      <Button danger onClick={() => setOpen(true)}>
        {t('st.retire')}
      </Button>
      <Modal
        open={open}
        title={t('st.retireTitle', { name: view.station.name })}
        okText={t('st.retire')}
        okButtonProps={{ danger: true, loading: retire.busy }}
        onOk={() => void retire.run({ reason })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t('st.retireText')}</p>
        <ProblemAlert error={retire.problem} />
        <Labelled label={t('st.retireReason')}>
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Labelled>
      </Modal>
    </div>
  );
}
