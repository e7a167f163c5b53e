import { Button } from 'antd';
import type { DecideSwap, RosterView, SwapState, SwapView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Time } from '@/shared/Time';
import { sendDuty, useDutyCommand } from './queries';

const tones: Record<SwapState, string> = {
  asked: 'wait',
  accepted: 'wait',
  approved: 'done',
  refused: 'bad',
  rejected: 'bad',
  withdrawn: 'quiet',
  cancelled: 'quiet',
};
const marks: Record<string, string> = { wait: '◔', done: '✓', bad: '!', quiet: '○' };

/** The swaps of an organization, the open ones with what the person may do about them. */
export function Swaps({ roster }: { roster: RosterView }) {
  const t = useT();
  return (
    <section aria-label={t('duty.swaps')} id="swaps">
      <h2 className="y-h2">{t('duty.swaps')}</h2>
      {roster.swaps.length === 0 && <Empty title={t('duty.swapsEmpty')} hint={t('duty.swapsEmptyHint')} />}
      <ul className="d-list">
        {roster.swaps.map((swap) => (
          <Swap key={swap.id} swap={swap} />
        ))}
      </ul>
    </section>
  );
}

function Swap({ swap }: { swap: SwapView }) {
  const t = useT();
  const names = { asker: swap.askerName, taker: swap.takerName };
  return (
    <li className="d-item">
      <div className="d-grow">
        <strong>{t(swap.other ? 'duty.swapFor' : 'duty.swapGiven', names)}</strong>
        <div className="y-row">
          <span className={`y-state y-state-${tones[swap.state]}`}>
            {marks[tones[swap.state]]} {t(`duty.swap.${swap.state}`)}
          </span>
          {swap.shift && <Time value={swap.shift.from} />}
          {swap.other && (
            <span>
              ⇄ <Time value={swap.other.from} />
            </span>
          )}
        </div>
        <div className="y-muted">
          {t('duty.swapBy', { name: swap.askedBy })} {swap.reason} {swap.answer}
        </div>
      </div>
      <SwapActs swap={swap} />
    </li>
  );
}

function SwapActs({ swap }: { swap: SwapView }) {
  const t = useT();
  const done = t('duty.swapDone');
  const answer = useDutyCommand(sendDuty<DecideSwap, SwapView>('POST', `swaps/${swap.id}/answer`), { done });
  const decide = useDutyCommand(sendDuty<DecideSwap, SwapView>('POST', `swaps/${swap.id}/decide`), { done });
  const withdraw = useDutyCommand(sendDuty<object, SwapView>('POST', `swaps/${swap.id}/withdraw`), { done });
  return (
    <span className="d-acts">
      {swap.may.includes('accept') && (
        <>
          <Button type="primary" loading={answer.busy} onClick={() => void answer.run({ agreed: true })}>
            {t('duty.swapAgree')}
          </Button>
          <Button disabled={answer.busy} onClick={() => void answer.run({ agreed: false })}>
            {t('duty.swapRefuse')}
          </Button>
        </>
      )}
      {swap.may.includes('decide') && (
        <>
          <Button type="primary" loading={decide.busy} onClick={() => void decide.run({ agreed: true })}>
            {t('duty.swapApprove')}
          </Button>
          <Button disabled={decide.busy} onClick={() => void decide.run({ agreed: false })}>
            {t('duty.swapReject')}
          </Button>
        </>
      )}
      {swap.may.includes('withdraw') && (
        <Button loading={withdraw.busy} onClick={() => void withdraw.run({})}>
          {t('duty.swapWithdraw')}
        </Button>
      )}
    </span>
  );
}
