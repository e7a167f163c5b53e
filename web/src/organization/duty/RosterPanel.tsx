import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { withParams } from '@/api/client';
import type { RosterView } from '@/api/types';
import { useT } from '@/i18n';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useSelected } from '@/shared/useSelected';
import { useHeadquarters } from '../queries';
import type { DutyFilters } from './DutyPage';
import { monthAfter, monthNow, monthSpan, weeksOf } from './days';
import { FillDrawer } from './FillDrawer';
import { HolidaysDrawer } from './HolidaysDrawer';
import { dutyPath, useMyOrganizations, useRoster } from './queries';
import { RosterCalendar } from './RosterCalendar';
import { RosterImportDrawer } from './RosterImportDrawer';
import { ShiftDrawer } from './ShiftDrawer';
import { Swaps } from './Swaps';

interface Props {
  filters: DutyFilters;
  change: (part: Partial<DutyFilters>) => void;
}

/** The roster of one organization by month. */
export function RosterPanel({ filters, change }: Props) {
  const t = useT();
  const mine = useMyOrganizations();
  const headquarters = useHeadquarters().data;
  const organization = filters.organization || mine[0]?.id || headquarters?.[0]?.id || '';
  const month = filters.month || monthNow();
  const { from, to } = monthSpan(month);
  const roster = useRoster(organization, from, to);
  const [open, setOpen] = useSelected('open');
  const close = () => setOpen(null);
  return (
    <>
      <div className="y-filters">
        <OrganizationPicker
          className="d-picker"
          aria-label={t('duty.organization')}
          value={organization || null}
          onChange={(id) => id && change({ organization: id })}
        />
        <fieldset className="d-month" aria-label={t('duty.month')}>
          <Button icon={<LeftOutlined />} aria-label={t('duty.previous')} onClick={() => change({ month: monthAfter(month, -1) })} />
          <strong className="y-figures">{month}</strong>
          <Button icon={<RightOutlined />} aria-label={t('duty.following')} onClick={() => change({ month: monthAfter(month, 1) })} />
          <Button onClick={() => change({ month: '' })}>{t('duty.thisMonth')}</Button>
        </fieldset>
        <Acts roster={roster.data} from={from} to={to} onOpen={setOpen} />
      </div>
      <ProblemAlert error={roster.error} onRetry={() => void roster.refetch()} />
      {roster.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {roster.data && (
        <>
          <OwnGaps roster={roster.data} />
          {roster.data.shifts.length === 0 && (
            <Empty
              title={t('duty.rosterEmpty')}
              hint={t(roster.data.may.includes('keep') ? 'duty.rosterEmptyHint' : 'duty.rosterEmptyOthers')}
            />
          )}
          <RosterCalendar
            days={weeksOf(month, roster.data.shifts, roster.data.holidays)}
            keep={roster.data.may.includes('keep')}
            onShift={setOpen}
            onDay={(date) => setOpen(`day-${date}`)}
          />
          <Swaps roster={roster.data} />
          <ShiftDrawer roster={roster.data} open={open} onClose={close} />
          <FillDrawer roster={roster.data} open={open === 'fill'} onClose={close} />
          <RosterImportDrawer roster={roster.data} open={open === 'import'} onClose={close} />
          <HolidaysDrawer month={month} open={open === 'holidays'} onClose={close} />
        </>
      )}
    </>
  );
}

function Acts({ roster, from, to, onOpen }: { roster: RosterView | undefined; from: string; to: string; onOpen: (what: string) => void }) {
  const t = useT();
  if (!roster) return null;
  return (
    <span className="d-acts">
      {roster.may.includes('keep') && (
        <>
          <Button type="primary" onClick={() => onOpen('fill')}>
            {t('duty.fill')}
          </Button>
          <Button onClick={() => onOpen('import')}>{t('duty.import')}</Button>
        </>
      )}
      <Button href={withParams(dutyPath(`roster/${roster.organizationId}/export`), { from, to })} download>
        {t('duty.export')}
      </Button>
      <Button onClick={() => onOpen('holidays')}>{t('duty.holidays')}</Button>
    </span>
  );
}

function OwnGaps({ roster }: { roster: RosterView }) {
  const t = useT();
  if (roster.gaps.length === 0) return null;
  return (
    <ul className="d-gaps" aria-label={t('duty.gapTitle')}>
      {roster.gaps.map((gap) => (
        <li key={gap.id} className="y-warn">
          ! {t('duty.gaps')}：{t(`duty.post.${gap.post}`)} <Time value={gap.from} /> – <Time value={gap.to} />
        </li>
      ))}
    </ul>
  );
}
