import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { families } from '@/api/keys';
import type { WarningView } from '@/api/types';
import { useT } from '@/i18n';
import { useCommand } from '@/shared/useCommand';
import { type Asking, StepDialog } from './StepDialog';
import { discardWarning, takeStep } from './warnings';

interface Props {
  view: WarningView;
  editing: boolean;
  onEdit: () => void;
}

/** What the person may do with the warning, as the server says. */
export function WarningActs({ view, editing, onEdit }: Props) {
  const t = useT();
  const may = (act: string) => view.may.includes(act);
  const [asking, ask] = useState<Asking | null>(null);
  const submit = useStep(t('warnings.submitted'));
  const approve = useStep(t('warnings.approved'));
  return (
    <div className="y-filters">
      <Sign view={view} />
      {may('publish') && (
        <Button type="primary" onClick={() => ask('publish')}>
          {t('warnings.publish')}
        </Button>
      )}
      {may('review') && (
        <>
          <Button
            type="primary"
            loading={approve.busy}
            onClick={() => void approve.run({ id: view.id, step: 'review', body: { approve: true, version: view.version } })}
          >
            {t('warnings.approve')}
          </Button>
          <Button onClick={() => ask('return')}>{t('warnings.return')}</Button>
        </>
      )}
      {may('submit') && !editing && (
        <Button
          type="primary"
          loading={submit.busy}
          onClick={() => void submit.run({ id: view.id, step: 'submit', body: { version: view.version } })}
        >
          {t('warnings.submit')}
        </Button>
      )}
      {may('edit') && !editing && <Button onClick={onEdit}>{t('warnings.edit')}</Button>}
      {may('publishUrgently') && !editing && (
        <Button danger onClick={() => ask('urgent')}>
          {t('warnings.publishUrgently')}
        </Button>
      )}
      {may('discard') && !editing && <Discard id={view.id} />}
      {!editing && <Beginnings view={view} />}
      {may('update') && (
        <Link to={`/information/warnings/new?updates=${view.id}`}>
          <Button type="primary" tabIndex={-1}>
            {t('warnings.update')}
          </Button>
        </Link>
      )}
      {may('cancel') && (
        <Button danger onClick={() => ask('cancel')}>
          {t('warnings.cancel')}
        </Button>
      )}
      {asking && <StepDialog view={view} asking={asking} onClose={() => ask(null)} />}
    </div>
  );
}

/** What begins from the warning: an incident, and a response by plan in the newest that runs, or in one that is reported first. */
function Beginnings({ view }: { view: WarningView }) {
  const t = useT();
  const report = `/information/incidents/new?warning=${view.id}`;
  const running = view.incidents.find((one) => one.mayRespond);
  return (
    <>
      {view.may.includes('respond') && (
        <Link to={running ? `/information/incidents/${running.id}?do=plan` : `${report}&then=plan`}>
          <Button tabIndex={-1}>{t('warnings.respond')}</Button>
        </Link>
      )}
      {view.may.includes('report') && (
        <Link to={report}>
          <Button tabIndex={-1}>{t('warnings.report')}</Button>
        </Link>
      )}
    </>
  );
}

export function useStep(done: string, onDone?: (view: WarningView) => void) {
  const queries = useQueryClient();
  return useCommand(takeStep, {
    done,
    onDone: (view) => {
      void queries.invalidateQueries({ queryKey: families.warnings });
      void queries.invalidateQueries({ queryKey: families.inbox });
      onDone?.(view);
    },
  });
}

/** 签收, one tap for each of the person's organizations that has not signed yet. */
function Sign({ view }: { view: WarningView }) {
  const t = useT();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sign = useCommand(takeStep, {
    onDone: (_, { body }) => {
      message.success(t('warnings.signed', { unit: view.actingFor.find((one) => one.organizationId === body.organizationId)?.name ?? '' }));
      void queries.invalidateQueries({ queryKey: families.warnings });
      void queries.invalidateQueries({ queryKey: families.inbox });
    },
  });
  return view.actingFor.map((one) => (
    <Button
      key={one.organizationId}
      type="primary"
      size="large"
      loading={sign.busy}
      onClick={() => void sign.run({ id: view.id, step: 'acknowledge', body: { organizationId: one.organizationId } })}
    >
      {view.actingFor.length === 1 ? t('warnings.sign') : t('warnings.signFor', { unit: one.name })}
    </Button>
  ));
}

function Discard({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const discard = useCommand(discardWarning, {
    done: t('warnings.discarded'),
    onDone: () => {
      void navigate('/information/warnings?view=drafts', { replace: true });
      void queries.invalidateQueries({ queryKey: families.warnings });
    },
  });
  return (
    <Popconfirm
      title={t('warnings.discardAsk')}
      okText={t('warnings.discard')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={() => void discard.run(id)}
    >
      <Button danger loading={discard.busy}>
        {t('warnings.discard')}
      </Button>
    </Popconfirm>
  );
}
