import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HandoverLine, HandoverSignature, HandoverView, SignHandover } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { shortTime } from '@/shared/time';
import { HandoverTag } from './HandoverPage';
import { LogLine } from './LogPanel';
import { sendDuty, useDutyCommand, useHandover } from './queries';

/** One handover: what goes over, the remarks, and the two signatures. Prints as a record sheet. */
export function HandoverSheet({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useT();
  const handover = useHandover(id);
  return (
    <>
      <div className="y-filters d-noprint">
        <Button onClick={onBack}>{t('handover.back')}</Button>
        <Button onClick={() => window.print()} disabled={!handover.data}>
          {t('handover.print')}
        </Button>
      </div>
      <ProblemAlert error={handover.error} onRetry={() => void handover.refetch()} />
      {handover.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {handover.data && <Sheet view={handover.data} />}
    </>
  );
}

function Sheet({ view }: { view: HandoverView }) {
  const t = useT();
  return (
    <article className="y-panel d-sheet" aria-label={t('handover.sheet')}>
      <h2>
        {view.organizationName}
        {t('handover.sheet')}
      </h2>
      <dl className="d-facts-grid">
        <dt>{t('handover.change')}</dt>
        <dd className="y-figures">{shortTime(view.changeAt)}</dd>
        <dt>{t('handover.state')}</dt>
        <dd>
          <HandoverTag state={view.state} />
        </dd>
        <dt>{t('handover.off')}</dt>
        <dd>{view.offPerson}</dd>
        <dt>{t('handover.on')}</dt>
        <dd>{view.onPerson}</dd>
      </dl>
      <h3 className="y-h2">
        {t('handover.openItems')} <span className="y-muted y-figures">{view.items.length}</span>
      </h3>
      {view.items.length === 0 ? <Empty title={t('handover.noItems')} /> : <Items lines={view.items} />}
      <h3 className="y-h2">{t('handover.shiftLog')}</h3>
      {view.log.length === 0 && <p className="y-muted">{t('handover.noLog')}</p>}
      <ul className="d-list">
        {view.log.map((row) => (
          <LogLine key={row.id} row={row} />
        ))}
      </ul>
      <Signing key={view.state} view={view} />
      <dl className="d-facts-grid">
        <dt>{t('handover.signOff')}</dt>
        <dd>
          <Signature signature={view.offSigned} />
        </dd>
        <dt>{t('handover.signOn')}</dt>
        <dd>
          <Signature signature={view.onSigned} />
        </dd>
      </dl>
    </article>
  );
}

function Items({ lines }: { lines: HandoverLine[] }) {
  const t = useT();
  return (
    <ol className="d-list">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sheet have no identity beside their place
        <li key={index} className="d-item">
          <span className="y-tag y-grade-none">{t(`handover.source.${line.source}`)}</span>
          <span className="d-grow">
            {line.incidentId ? (
              <Link className="y-link" to={`/information/incidents/${line.incidentId}`}>
                {line.title}
              </Link>
            ) : (
              line.title
            )}
          </span>
          {line.dueAt && (
            <span className={line.overdue ? 'y-state y-state-bad' : 'y-muted'}>
              {line.overdue ? `! ${t('handover.overdue')}` : t('handover.dueAt')} <Time value={line.dueAt} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Signing({ view }: { view: HandoverView }) {
  const t = useT();
  const coming = view.may.includes('signOn');
  const [text, setText] = useState(coming ? '' : (view.remarks ?? ''));
  // What was read when the person began: a change by somebody else meanwhile is shown before it is signed for.
  const [seen, setSeen] = useState(view.version);
  const body: SignHandover = { version: seen, remarks: text || null };
  const path = `handovers/${view.id}`;
  const note = useDutyCommand(sendDuty<SignHandover, HandoverView>('PUT', `${path}/remarks`), {
    quiet: true,
    done: t('handover.saved'),
    onDone: (saved) => setSeen(saved.version),
  });
  const off = useDutyCommand(sendDuty<SignHandover, HandoverView>('POST', `${path}/sign-off`), { quiet: true, done: t('handover.signed') });
  const on = useDutyCommand(sendDuty<SignHandover, HandoverView>('POST', `${path}/sign-on`), { quiet: true, done: t('handover.signed') });
  const going = view.may.includes('signOff');
  return (
    <div className="y-stack d-signing">
      {!going && <Remarks title={t('handover.remarks')} text={view.remarks} />}
      {view.state === 'signed' && <Remarks title={t('handover.onRemarks')} text={view.onRemarks} />}
      {(going || coming) && (
        <div className="y-stack d-noprint">
          <strong id="handover-remarks">{t(going ? 'handover.remarks' : 'handover.onRemarks')}</strong>
          <Input.TextArea
            aria-labelledby="handover-remarks"
            value={text}
            rows={3}
            maxLength={2000}
            placeholder={t(going ? 'handover.remarksHint' : 'common.optional')}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      {going && view.version > seen && !note.busy && (
        <Alert
          type="warning"
          showIcon
          title={t('handover.changed')}
          action={
            <Button
              onClick={() => {
                setText(view.remarks ?? '');
                setSeen(view.version);
              }}
            >
              {t('units.loadNewest')}
            </Button>
          }
        />
      )}
      <ProblemAlert error={note.problem ?? off.problem ?? on.problem} title={t('problem.title')} />
      {going && (
        <div className="y-stack d-noprint">
          <span className="y-muted">{t('handover.signOffHint')}</span>
          <div className="d-acts">
            <Button type="primary" size="large" loading={off.busy} onClick={() => void off.run(body)}>
              {t('handover.signOff')}
            </Button>
            <Button size="large" loading={note.busy} onClick={() => void note.run(body)}>
              {t('handover.saveRemarks')}
            </Button>
          </div>
        </div>
      )}
      {coming && (
        <div className="y-stack d-noprint">
          <span className="y-muted">{t('handover.signOnHint')}</span>
          <div className="d-acts">
            <Button type="primary" size="large" loading={on.busy} onClick={() => void on.run(body)}>
              {t('handover.signOn')}
            </Button>
          </div>
        </div>
      )}
      {view.state === 'offSigned' && !coming && <p className="y-muted d-noprint">{t('handover.waitOn')}</p>}
    </div>
  );
}

function Remarks({ title, text }: { title: string; text: string | null }) {
  const t = useT();
  return (
    <div>
      <strong>{title}</strong>
      <p className="d-text">{text ?? t('handover.noRemarks')}</p>
    </div>
  );
}

function Signature({ signature }: { signature: HandoverSignature | null }) {
  const t = useT();
  if (!signature) return <span className="y-muted">{t('handover.unsigned')}</span>;
  return (
    <span>
      {t('handover.signedBy', { name: signature.name, time: shortTime(signature.at) })}
      {signature.inPlace && <span className="y-warn"> ! {t('handover.inPlace')}</span>}
    </span>
  );
}
