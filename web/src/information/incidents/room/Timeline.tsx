import { Button, Segmented, Skeleton } from 'antd';
import type { IncidentView, TimelineRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useSelected } from '@/shared/useSelected';
import { AttachmentList } from './AttachmentList';
import { LongText } from './LongText';
import { type TimelineOrder, useTimeline } from './useTimeline';

/** Everything that happened, newest first, by when it happened or by when it was recorded. */
export function Timeline({ incident }: { incident: IncidentView }) {
  const t = useT();
  const [order, setOrder] = useSelected('by');
  const by: TimelineOrder = order === 'recorded' ? 'recorded' : 'occurred';
  const pages = useTimeline(incident.id, by);
  return (
    <section className="i-panel i-timeline" aria-label={t('room.timeline')}>
      <div className="i-spread">
        <h2 className="i-panel-title">{t('room.timeline')}</h2>
        <Segmented<TimelineOrder>
          size="small"
          aria-label={t('room.timelineOrder')}
          value={by}
          onChange={(next) => setOrder(next === 'recorded' ? next : null)}
          options={[
            { value: 'occurred', label: t('room.byOccurred') },
            { value: 'recorded', label: t('room.byRecorded') },
          ]}
        />
      </div>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      {pages.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {!pages.isPending && !pages.error && pages.rows.length === 0 && <Empty title={t('room.timelineEmpty')} />}
      <ol className="i-times" aria-live="polite" aria-relevant="additions">
        {pages.rows.map((row) => (
          <Line key={row.entry.seq} row={row} by={by} />
        ))}
      </ol>
      {pages.hasMore && (
        <Button block loading={pages.isFetchingMore} onClick={pages.loadMore}>
          {t('common.loadMore')}
        </Button>
      )}
    </section>
  );
}

function Line({ row: { entry, late, attachments }, by }: { row: TimelineRow; by: TimelineOrder }) {
  const t = useT();
  return (
    <li>
      <div className="i-times-when">
        <Time value={by === 'occurred' ? entry.occurredAt : entry.recordedAt} />
      </div>
      <div>
        <LongText text={entry.text} />
        <AttachmentList files={attachments} />
        <div className="y-muted">
          {entry.organizationName} {entry.actorName}
          {late && (
            <span className="i-warn">
              {' '}
              {t(by === 'occurred' ? 'room.lateRecorded' : 'room.lateOccurred')}{' '}
              <Time value={by === 'occurred' ? entry.recordedAt : entry.occurredAt} />
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
