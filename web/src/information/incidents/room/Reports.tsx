import { Button, Skeleton } from 'antd';
import type { IncidentView, ReportView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useReports } from '../../queries';
import { AttachmentList } from './AttachmentList';
import { FiguresTable } from './FiguresTable';
import { LongText } from './LongText';
import { useAct } from './useAct';

/** 首报, 续报一, 续报二 … each with what changed since the one before; the newest stands first. */
export function Reports({ incident }: { incident: IncidentView }) {
  const t = useT();
  const reports = useReports(incident.id);
  if (reports.isPending) return <Skeleton active />;
  if (reports.isError) return <ProblemAlert error={reports.error} onRetry={() => void reports.refetch()} />;
  if (reports.data.length === 0) return <Empty title={t('room.reportsEmpty')} hint={t('room.reportsEmptyHint')} />;
  return (
    <ol className="i-reports" aria-label={t('room.tab.reports')}>
      {[...reports.data].reverse().map((report) => (
        <Report key={report.id} report={report} reports={reports.data} mayCorrect={incident.may.includes('correct')} />
      ))}
    </ol>
  );
}

function Report({ report, reports, mayCorrect }: { report: ReportView; reports: ReportView[]; mayCorrect: boolean }) {
  const t = useT();
  const { open } = useAct();
  const labelOf = (number: number) => reports.find((r) => r.number === number)?.label ?? String(number);
  const corrected = report.correctedBy !== null;
  return (
    <li className={corrected ? 'i-report i-report-corrected' : 'i-report'}>
      <div className="i-spread">
        <h3>
          {report.label}
          {report.late && <span className="i-warn"> {t('room.late')}</span>}
        </h3>
        <span className="y-muted">
          {report.organizationName} {report.byName} <Time value={report.occurredAt} />
        </span>
      </div>
      {report.correctedBy !== null && <p className="i-warn">{t('room.correctedBy', { label: labelOf(report.correctedBy) })}</p>}
      {report.reason && <p>{t('room.reason', { reason: report.reason })}</p>}
      <LongText text={report.text} />
      <FiguresTable figures={report.figures} />
      <AttachmentList files={report.attachments} />
      <div className="i-spread y-muted">
        <span>
          {t('room.recordedAt')} <Time value={report.recordedAt} />
        </span>
        {mayCorrect && !corrected && (
          <Button size="small" onClick={() => open('correct', String(report.number))}>
            {t('room.correct')}
          </Button>
        )}
      </div>
    </li>
  );
}
