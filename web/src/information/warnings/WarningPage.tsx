import { Segmented } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { send } from '@/api/client';
import type { WarningView } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { Countdown } from '@/shared/Countdown';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { LevelTag } from '@/shared/tags';
import { useSelected } from '@/shared/useSelected';
import { IncidentState } from '../incidents/IncidentState';
import { AlarmLine } from './AlarmLine';
import { named, useShapes } from './areas';
import { ColorTag } from './ColorTag';
import { Preview } from './Preview';
import { ReceiptBoard } from './ReceiptBoard';
import { WarningActs } from './WarningActs';
import { WarningForm } from './WarningForm';
import { WarningState } from './WarningState';
import { pathOf, useWarning } from './warnings';
import './warnings.css';

export default function WarningPage() {
  const { id = '' } = useParams();
  const t = useT();
  const warning = useWarning(id);
  const view = warning.data;
  const back = (
    <Link className="y-link" to="/information/warnings">
      {t('warnings.back')}
    </Link>
  );
  return (
    <Page title={view?.headline ?? t('warnings.title')} extra={back}>
      <ProblemAlert error={warning.error} onRetry={() => void warning.refetch()} />
      {view && <Warning key={view.id} view={view} />}
    </Page>
  );
}

function Warning({ view }: { view: WarningView }) {
  const t = useT();
  const [tab, select] = useSelected('tab');
  const board = view.may.includes('receipts') && view.receipts.sent > 0;
  const editing = tab === 'edit' && view.may.includes('edit');
  useSeen(view);
  return (
    <>
      <Heading view={view} />
      <WarningActs view={view} editing={editing} onEdit={() => select('edit')} />
      {board && (
        <div className="y-filters">
          <Segmented
            aria-label={t('warnings.title')}
            value={tab === 'receipts' ? 'receipts' : 'read'}
            onChange={(next) => select(next === 'read' ? null : next)}
            options={[
              { value: 'read', label: t('warnings.read') },
              { value: 'receipts', label: `${t('warnings.board')} ${view.receipts.acknowledged}/${view.receipts.sent}` },
            ]}
          />
        </div>
      )}
      {editing ? (
        <div className="y-panel">
          <WarningForm key={view.version} view={view} onSaved={() => select(null)} />
        </div>
      ) : board && tab === 'receipts' ? (
        <ReceiptBoard view={view} />
      ) : (
        <Reading view={view} />
      )}
    </>
  );
}

function Heading({ view }: { view: WarningView }) {
  const t = useT();
  return (
    <div className="y-row">
      <ColorTag color={view.color} />
      <WarningState state={view.state} />
      {view.state === 'inForce' && view.expiresAt && <Countdown due={view.expiresAt} />}
      {view.origin !== 'own' && <span className="y-muted">{t(`warnings.origin.${view.origin}`)}</span>}
      {view.origin !== 'own' && view.status !== 'Actual' && (
        <strong className="y-warn">! {t('warnings.notActual', { status: view.status })}</strong>
      )}
      {view.urgentReason && <span className="y-warn">! {t('warnings.urgentMark', { reason: view.urgentReason })}</span>}
      {view.state === 'draft' && view.reviewComment && (
        <span className="y-warn">
          ! {t('warnings.returned')}：{view.reviewComment}
        </span>
      )}
    </div>
  );
}

function Reading({ view }: { view: WarningView }) {
  const t = useT();
  const warned = useMemo(() => [{ ...view, countyCodes: named(view.area) }], [view]);
  const areas = useShapes(warned);
  const overlay = useMemo(() => ({ items: [], areas }), [areas]);
  return (
    <div className="w-desk">
      <Preview view={view} />
      <div className="w-stack">
        <div className="w-map">
          <BaseMap label={t('warnings.map')} places={[]} overlay={overlay} />
        </div>
        <Facts view={view} />
        {view.flags.length > 0 && (
          <section className="y-panel">
            <h2>{t('warnings.flags', { n: view.flags.length })}</h2>
            <ul className="w-chain">
              {view.flags.map((flag) => (
                <li key={flag}>{flag}</li>
              ))}
            </ul>
          </section>
        )}
        {view.incidents.length > 0 && <Incidents view={view} />}
        {view.chain.length > 1 && <Chain view={view} />}
      </div>
    </div>
  );
}

function Facts({ view }: { view: WarningView }) {
  const t = useT();
  const people = { writer: view.createdBy, reviewer: view.reviewedBy ?? '—', publisher: view.publishedBy ?? '—' };
  return (
    <section className="y-panel">
      <div>
        {t('warnings.sentAt')} <Time value={view.sentAt} /> · {t('warnings.effectiveAt')} <Time value={view.effectiveAt} /> ·{' '}
        {t('warnings.expiresAt')} <Time value={view.expiresAt} />
      </div>
      {view.origin === 'own' && <div className="y-muted">{t('warnings.people', people)}</div>}
      {view.alarm && <AlarmLine alarm={view.alarm} />}
      {view.identifier && (
        <div className="y-muted">
          {t('warnings.identifier')} {view.identifier}
        </div>
      )}
      {view.endReason && (
        <div>
          {t('warnings.endReason')}：{view.endReason} <Time value={view.endedAt} />
        </div>
      )}
      {view.callDueAt && (
        <div>
          {t('warnings.callDue')} <Countdown due={view.callDueAt} />
        </div>
      )}
    </section>
  );
}

/** What was reported from the warning, and how far the response is. */
function Incidents({ view }: { view: WarningView }) {
  const t = useT();
  return (
    <section className="y-panel" aria-label={t('warnings.incidents')}>
      <h2>{t('warnings.incidents')}</h2>
      <ul className="w-chain">
        {view.incidents.map((one) => (
          <li key={one.id}>
            <Time value={one.recordedAt} />{' '}
            <Link className="y-link" to={`/information/incidents/${one.id}`}>
              {one.number} {one.title}
            </Link>{' '}
            <IncidentState state={one.state} />{' '}
            {one.responseLevel ? <LevelTag level={one.responseLevel} /> : <span className="y-muted">{t('warnings.noResponse')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chain({ view }: { view: WarningView }) {
  const t = useT();
  return (
    <section className="y-panel">
      <h2>{t('warnings.chain')}</h2>
      <ol className="w-chain">
        {view.chain.map((link) => (
          <li key={link.id} aria-current={link.id === view.id}>
            <Time value={link.sentAt} /> {t(`warnings.type.${link.messageType}`)} <ColorTag color={link.color} />{' '}
            {link.id === view.id ? (
              link.headline
            ) : (
              <Link className="y-link" to={`/information/warnings/${link.id}`}>
                {link.headline}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Opening a warning is 查看 by the person's organizations that have not signed for it; said once for each opening. */
function useSeen(view: WarningView): void {
  const said = useRef(false);
  useEffect(() => {
    if (said.current || view.actingFor.length === 0) return;
    said.current = true;
    // Nobody waits for it; when it fails the next opening says it.
    send<void>('POST', pathOf(view.id, '/seen'), {}).catch(() => undefined);
  }, [view]);
}
