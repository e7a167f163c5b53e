import { Button, Select } from 'antd';
import type { HandoverDue, HandoverRow, HandoverState, HandoverView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { shortTime } from '@/shared/time';
import { useFilters } from '@/shared/useFilters';
import { useSelected } from '@/shared/useSelected';
import { DutyNav } from './DutyNav';
import { HandoverSheet } from './HandoverSheet';
import { LogPanel } from './LogPanel';
import { sendDuty, useDutyCommand, useHandovers, useMyOrganizations } from './queries';

type Filters = { organization: string };

const tones: Record<HandoverState, string> = { draft: 'wait', offSigned: 'wait', signed: 'done', lapsed: 'bad' };
const marks: Record<string, string> = { wait: '◔', done: '✓', bad: '!' };

export default function HandoverPage() {
  const t = useT();
  const mine = useMyOrganizations();
  const [filters, change] = useFilters<Filters>('handover', { organization: '' });
  const [handover, open] = useSelected('handover');
  const organization = filters.organization || mine[0]?.id || '';
  return (
    <Page title={t('handover.title')} extra={<DutyNav />}>
      {handover ? (
        <HandoverSheet key={handover} id={handover} onBack={() => open(null)} />
      ) : (
        <>
          {mine.length > 1 && (
            <div className="y-filters">
              <Select
                aria-label={t('duty.organization')}
                className="d-picker"
                value={organization}
                onChange={(next) => change({ organization: next })}
                options={mine.map((one) => ({ value: one.id, label: one.name }))}
              />
            </div>
          )}
          <div className="d-columns">
            <Handovers organization={organization} onOpen={open} />
            <LogPanel organizationId={organization} />
          </div>
        </>
      )}
    </Page>
  );
}

function Handovers({ organization, onOpen }: { organization: string; onOpen: (id: string) => void }) {
  const t = useT();
  const page = useHandovers(organization);
  return (
    <section aria-label={t('handover.title')}>
      <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />
      {page.data && <Due due={page.data.due} may={page.data.may} organization={organization} onOpen={onOpen} />}
      <h2 className="y-h2">{t('handover.list')}</h2>
      {page.data?.items.length === 0 && <Empty title={t('handover.empty')} hint={t('handover.emptyHint')} />}
      <ul className="d-list">
        {page.data?.items.map((row) => (
          <Row key={row.id} row={row} onOpen={() => onOpen(row.id)} />
        ))}
      </ul>
    </section>
  );
}

interface DueProps {
  due: HandoverDue | null;
  may: string[];
  organization: string;
  onOpen: (id: string) => void;
}

function Due({ due, may, organization, onOpen }: DueProps) {
  const t = useT();
  const prepare = useDutyCommand(sendDuty<object, HandoverView>('POST', 'handovers'), { onDone: (view) => onOpen(view.id) });
  if (!due) return <Empty title={t('handover.dueNone')} hint={t('handover.dueNoneHint')} />;
  return (
    <div className="y-panel d-item">
      <div className="d-grow">
        <strong>{t('handover.due', { off: due.offPerson, on: due.onPerson })}</strong>
        <div className="y-muted">
          {t('handover.change')} <Time value={due.changeAt} />
        </div>
      </div>
      {may.includes('prepare') && (
        <Button
          type="primary"
          size="large"
          loading={prepare.busy}
          onClick={() => void prepare.run({ organizationId: organization, onShiftId: due.onShiftId })}
        >
          {t(due.handoverId ? 'handover.goOn' : 'handover.prepare')}
        </Button>
      )}
    </div>
  );
}

function Row({ row, onOpen }: { row: HandoverRow; onOpen: () => void }) {
  const t = useT();
  return (
    <li className="d-item">
      <div className="d-grow">
        <button type="button" className="y-plain-button y-figures" onClick={onOpen}>
          {shortTime(row.changeAt)} {row.offPerson} → {row.onPerson}
        </button>
        <div className="y-row">
          <HandoverTag state={row.state} />
          {row.state !== 'draft' && (
            <span className="y-muted y-figures">
              {t('handover.items')} {row.items}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

export function HandoverTag({ state }: { state: HandoverState }) {
  const t = useT();
  return (
    <span className={`y-state y-state-${tones[state]}`}>
      <span aria-hidden="true">{marks[tones[state]]}</span> {t(`handover.state.${state}`)}
    </span>
  );
}
