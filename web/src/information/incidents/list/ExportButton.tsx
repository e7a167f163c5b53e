import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import { fullTime } from '@/shared/time';
import { gradeKey } from '../words';
import { csvOf, download } from './csv';

/** Writes the rows that are shown to a file a spreadsheet opens. */
export function ExportButton({ rows }: { rows: IncidentRow[] }) {
  const t = useT();
  const write = () => {
    const head = ['number', 'titleColumn', 'class', 'grade', 'state', 'place', 'county', 'time', 'lead', 'receipts', 'overdue'] as const;
    const lines = rows.map((r) => [
      r.number,
      r.title,
      r.codeName,
      t(gradeKey(r.grade)),
      r.state === 'open' ? t('state.open') : r.state === 'closed' ? t('state.closed') : t('state.merged'),
      r.place,
      r.countyName ?? '',
      fullTime(r.occurredAt),
      r.leadHeadquartersName ?? '',
      `${r.acknowledged}/${r.recipients}`,
      String(r.overdue),
    ]);
    download(`${t('incidents.title')}.csv`, csvOf([head.map((h) => t(`incidents.${h}`)), ...lines]));
  };
  return (
    <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={write}>
      {t('incidents.export', { n: rows.length })}
    </Button>
  );
}
