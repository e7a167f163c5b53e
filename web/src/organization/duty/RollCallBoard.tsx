import { Button } from 'antd';
import type { AnswerRollCall, RollCallAnswerRow, RollCallState, RollCallView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { Phone } from '../Phone';
import { sendDuty, useDutyCommand, useRollCall } from './queries';

const tones: Record<RollCallState, string> = { answered: 'done', late: 'good', waiting: 'wait', missing: 'bad' };
const marks: Record<RollCallState, string> = { answered: '✓', late: '◑', waiting: '◔', missing: '!' };

/** Who answered a roll-call and when; who is missing stands first, with the phones to call. */
export function RollCallBoard({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useT();
  const call = useRollCall(id);
  return (
    <>
      <div className="y-filters">
        <Button onClick={onBack}>{t('roll.back')}</Button>
      </div>
      <ProblemAlert error={call.error} onRetry={() => void call.refetch()} />
      {call.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {call.data && <Board view={call.data} />}
    </>
  );
}

function Board({ view: { call, answers, mayAnswerFor } }: { view: RollCallView }) {
  const t = useT();
  return (
    <>
      <div className="y-panel y-stack">
        <strong>{t('roll.of', { name: call.headquartersName })}</strong>
        <div className="y-row">
          {call.closedAt ? <span className="y-state y-state-quiet">○ {t('roll.closed')}</span> : <Countdown due={call.dueAt} />}
          <strong className="y-figures d-counts" role="status">
            {t('roll.counts', { answered: call.answered, asked: call.asked, late: call.late })}
          </strong>
          <span className="y-muted">
            {t('roll.by', { name: call.by })} <Time value={call.askedAt} />
          </span>
        </div>
        {call.message && <p className="d-text">{call.message}</p>}
        {mayAnswerFor.map((one) => (
          <Answer key={one.id} id={call.id} organizationId={one.id} label={t('roll.answerFor', { name: one.name })} />
        ))}
      </div>
      <h2 className="y-h2">{t('roll.board')}</h2>
      <ul className="d-board" aria-label={t('roll.board')}>
        {answers.map((row) => (
          <Line key={row.organizationId} row={row} />
        ))}
      </ul>
    </>
  );
}

function Answer({ id, organizationId, label }: { id: string; organizationId: string; label: string }) {
  const t = useT();
  const answer = useDutyCommand(sendDuty<AnswerRollCall, RollCallView>('POST', `roll-calls/${id}/answer`), { done: t('roll.answered') });
  return (
    <Button
      type="primary"
      size="large"
      block
      className="d-answer"
      loading={answer.busy}
      onClick={() => void answer.run({ organizationId })}
    >
      {label}
    </Button>
  );
}

function Line({ row }: { row: RollCallAnswerRow }) {
  const t = useT();
  const open = row.state === 'missing' || row.state === 'waiting';
  return (
    <li className="d-answer-row" aria-label={row.name}>
      <div className="d-grow">
        <strong>{row.name}</strong>
        <div className="y-row">
          <span className={`y-state y-state-${tones[row.state]}`}>
            <span aria-hidden="true">{marks[row.state]}</span> {t(`roll.state.${row.state}`)}
          </span>
          {row.seconds !== null && <span className="y-figures">{lasted(row.seconds, t)}</span>}
          {row.answeredBy && <span className="y-muted">{t('roll.answeredBy', { name: row.answeredBy })}</span>}
          {row.onDuty.map((person) => (
            <span key={person.shiftId}>
              <span className="y-muted">{t(`duty.post.${person.post}`)}</span> {person.personName}{' '}
              {open && <Phone number={person.phone} of={person.personName} />}
            </span>
          ))}
        </div>
        {open && (
          <div className="y-row">
            {row.state === 'missing' && <span className="y-warn">{t('roll.callThem')}</span>}
            {row.dutyPhones.length === 0 && <span className="y-muted">{t('directory.noPhone')}</span>}
            {row.dutyPhones.map((phone) => (
              <Phone key={phone} number={phone} of={row.name} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function lasted(seconds: number, t: ReturnType<typeof useT>): string {
  return seconds < 60 ? t('roll.seconds', { n: seconds }) : t('roll.minutesSeconds', { m: Math.floor(seconds / 60), s: seconds % 60 });
}
