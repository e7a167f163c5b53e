import type { AttachmentRef, IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { useReports } from '../../queries';
import { AttachmentList } from './AttachmentList';
import { useTimeline } from './useTimeline';

/** All files of the incident, of reports and of notes, each once. */
export function Files({ incident }: { incident: IncidentView }) {
  const t = useT();
  const reports = useReports(incident.id).data ?? [];
  const timeline = useTimeline(incident.id, 'occurred').rows;
  const files = new Map<string, AttachmentRef>();
  for (const file of [...reports, ...timeline].flatMap((row) => row.attachments)) files.set(file.id, file);
  if (files.size === 0) return <Empty title={t('room.filesEmpty')} hint={t('room.filesEmptyHint')} />;
  return <AttachmentList files={[...files.values()]} />;
}
