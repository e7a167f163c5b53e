import { Button, Checkbox, Segmented, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import { useMay } from '@/access/me';
import { keys } from '@/api/keys';
import type { WarningRow } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { ColorTag } from './ColorTag';
import { WarningState } from './WarningState';
import { warningsPath } from './warnings';
import './warnings.css';

const views = ['inForce', 'drafts', 'past', 'received'] as const;
const colors = ['red', 'orange', 'yellow', 'blue'] as const;

/** 预警: what holds, what is about to be published, what has ended, what others sent. */
export default function WarningsPage() {
  const t = useT();
  const mayDraft = useMay('information.warnings.draft');
  const [filters, change] = useFilters('warnings', { view: 'inForce', color: '', search: '', unsigned: '' });
  const view = views.find((one) => one === filters.view) ?? 'inForce';
  const pages = usePages<WarningRow>(keys.warnings(filters), warningsPath, filters);
  const mayTemplates = useMay('information.warnings.templates');
  const acts = (
    <>
      {mayTemplates && (
        <Link to="/information/warnings/templates">
          <Button tabIndex={-1}>{t('warnings.templates')}</Button>
        </Link>
      )}
      {mayDraft && (
        <Link to="/information/warnings/new">
          <Button type="primary" tabIndex={-1}>
            {t('warnings.new')}
          </Button>
        </Link>
      )}
    </>
  );
  return (
    <Page title={t('warnings.title')} extra={acts}>
      <div className="y-filters">
        <Segmented
          aria-label={t('warnings.view')}
          value={view}
          onChange={(next) => change({ view: next })}
          options={views.map((value) => ({ value, label: t(`warnings.view.${value}`) }))}
        />
        <Select
          aria-label={t('warnings.color')}
          value={filters.color}
          onChange={(color) => change({ color })}
          style={{ width: 120 }}
          options={[
            { value: '', label: t('warnings.allColors') },
            ...colors.map((value) => ({ value, label: t(`warnings.color.${value}`) })),
          ]}
        />
        <SearchBox label={t('warnings.search')} value={filters.search} onSearch={(search) => change({ search })} width={260} />
        <Checkbox checked={filters.unsigned === 'true'} onChange={(event) => change({ unsigned: event.target.checked ? 'true' : '' })}>
          {t('warnings.unsigned')}
        </Checkbox>
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(view)}
        width={900}
        empty={<Empty title={t(`warnings.empty.${view}`)} hint={t('warnings.emptyHint')} />}
      />
    </Page>
  );
}

function useColumns(view: (typeof views)[number]): ColumnsType<WarningRow> {
  const t = useT();
  const sent = view !== 'drafts';
  return [
    { title: t('warnings.color'), dataIndex: 'color', width: 76, render: (color: WarningRow['color']) => <ColorTag color={color} /> },
    {
      title: t('warnings.what'),
      dataIndex: 'headline',
      render: (headline: string, row) => (
        <>
          <Link className="y-link" to={`/information/warnings/${row.id}`} aria-label={t('warnings.open', { title: headline })}>
            {headline}
          </Link>
          <div className="y-muted">
            {row.issuerName}
            {row.flags > 0 && <span className="y-warn"> ! {t('warnings.flags', { n: row.flags })}</span>}
          </div>
        </>
      ),
    },
    { title: t('warnings.area'), dataIndex: 'areaText', width: 170 },
    { title: t('warnings.state'), dataIndex: 'state', width: 100, render: (state: WarningRow['state']) => <WarningState state={state} /> },
    {
      title: t(sent ? 'warnings.sentAt' : 'warnings.updatedAt'),
      key: 'at',
      width: 110,
      render: (_, row) => <Time value={sent ? row.sentAt : row.updatedAt} />,
    },
    {
      title: t('warnings.expiresAt'),
      dataIndex: 'expiresAt',
      width: 120,
      render: (at: string | null, row) => (at && row.state === 'inForce' ? <Countdown due={at} /> : <Time value={at} />),
    },
    { title: t('warnings.receipts'), key: 'receipts', width: 130, className: 'y-figures', render: (_, row) => <Signed row={row} /> },
    {
      title: t('warnings.mine'),
      dataIndex: 'mine',
      width: 80,
      render: (mine: WarningRow['mine']) => (mine ? <StateTag state={mine} /> : '—'),
    },
  ];
}

function Signed({ row: { receipts } }: { row: WarningRow }) {
  const t = useT();
  if (receipts.sent === 0) return '—';
  return (
    <>
      {t('warnings.receiptsOf', { signed: receipts.acknowledged, sent: receipts.sent })}
      {receipts.overdue > 0 && <div className="y-state-bad">! {t('warnings.overdueOf', { n: receipts.overdue })}</div>}
    </>
  );
}
