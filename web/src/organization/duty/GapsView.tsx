import { Button } from 'antd';
import type { DutyGapRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useGaps, useMyOrganizations } from './queries';

/** Posts that nobody fills within seven days, and organizations of which nobody knows who is on duty. */
export function GapsView({ onFill }: { onFill: (organizationId: string) => void }) {
  const t = useT();
  const gaps = useGaps();
  return (
    <>
      <ProblemAlert error={gaps.error} onRetry={() => void gaps.refetch()} />
      {gaps.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {gaps.data?.gaps.length === 0 && <Empty title={t('duty.gapNone')} hint={t('duty.gapNoneHint')} />}
      {gaps.data && gaps.data.gaps.length > 0 && (
        <section aria-label={t('duty.gapTitle')}>
          <h2 className="y-h2">
            {t('duty.gapTitle')} <span className="y-muted y-figures">{gaps.data.gaps.length}</span>
          </h2>
          <ul className="d-list">
            {gaps.data.gaps.map((gap) => (
              <Gap key={gap.id} gap={gap} onFill={onFill} />
            ))}
          </ul>
        </section>
      )}
      {gaps.data && gaps.data.withoutRoster.length > 0 && (
        <section aria-label={t('duty.withoutRoster')}>
          <h2 className="y-h2">
            {t('duty.withoutRoster')} <span className="y-muted y-figures">{gaps.data.withoutRoster.length}</span>
          </h2>
          <p className="y-muted">{t('duty.withoutRosterHint')}</p>
          <p className="d-names">{gaps.data.withoutRoster.map((one) => one.name).join('、')}</p>
        </section>
      )}
    </>
  );
}

function Gap({ gap, onFill }: { gap: DutyGapRow; onFill: (organizationId: string) => void }) {
  const t = useT();
  const mine = useMyOrganizations().some((one) => one.id === gap.organizationId);
  return (
    <li className="d-item">
      <div className="d-grow">
        <strong>{gap.organizationName}</strong>
        <div className="y-row">
          <span className={gap.begun ? 'y-state y-state-bad' : 'y-warn'}>
            {gap.begun ? `! ${t('duty.gapBegun')}` : `◔ ${t('duty.gapComing')}`}
          </span>
          <span>{t(`duty.post.${gap.post}`)}</span>
          <span>
            <Time value={gap.from} /> – <Time value={gap.to} />
          </span>
        </div>
      </div>
      <Button type={mine ? 'primary' : 'default'} onClick={() => onFill(gap.organizationId)}>
        {t(mine ? 'duty.gapFill' : 'duty.roster')}
      </Button>
    </li>
  );
}
