import { Button, Select, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import type { WarningKindView, WarningTemplateView } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { useSelected } from '@/shared/useSelected';
import { ColorTag } from './ColorTag';
import { TemplateForm } from './TemplateForm';
import { useKinds } from './warnings';
import './warnings.css';

interface Row extends WarningTemplateView {
  code: string;
  name: string;
}

/** The words that warnings begin with, by kind and color: shipped, changed or added here. */
export default function TemplatesPage() {
  const t = useT();
  const kinds = useKinds();
  const english = useLanguage() === 'en';
  const [{ kind }, change] = useFilters('warning-templates', { kind: '' });
  const [edited, edit] = useSelected('edit');
  const nameOf = (one: WarningKindView) => (english ? one.nameEn : one.name);
  const rows = (kinds.data ?? [])
    .filter((one) => !kind || one.code === kind)
    .flatMap((one) => one.templates.map((template): Row => ({ ...template, code: one.code, name: nameOf(one) })));
  const extra = (
    <>
      <Link className="y-link" to="/information/warnings">
        {t('warnings.back')}
      </Link>
      <Button type="primary" onClick={() => edit('new')}>
        {t('warnings.template.add')}
      </Button>
    </>
  );
  return (
    <Page title={t('warnings.templates')} extra={extra}>
      <p className="y-muted">{t('warnings.template.hint')}</p>
      <div className="y-filters">
        <Select
          aria-label={t('warnings.kind')}
          showSearch
          optionFilterProp="label"
          style={{ width: 220 }}
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={[
            { value: '', label: t('warnings.template.allKinds') },
            ...(kinds.data ?? []).map((one) => ({ value: one.code, label: nameOf(one) })),
          ]}
        />
      </div>
      <ProblemAlert error={kinds.error} onRetry={() => void kinds.refetch()} />
      <Table<Row>
        rowKey={(row) => `${row.code}:${row.color}`}
        size="small"
        loading={kinds.isPending}
        dataSource={rows}
        columns={useColumns((row) => edit(`${row.code}:${row.color}`))}
        pagination={false}
        scroll={{ x: 820 }}
        locale={{ emptyText: <Empty title={t('warnings.template.empty')} hint={t('warnings.template.emptyHint')} /> }}
      />
      {edited && kinds.data && <TemplateForm key={edited} at={edited} kinds={kinds.data} onOpen={edit} onClose={() => edit(null)} />}
    </Page>
  );
}

function useColumns(edit: (row: Row) => void): ColumnsType<Row> {
  const t = useT();
  return [
    { title: t('warnings.kind'), dataIndex: 'name', width: 150 },
    { title: t('warnings.color'), dataIndex: 'color', width: 76, render: (color: Row['color']) => <ColorTag color={color} /> },
    { title: t('warnings.caution'), dataIndex: 'caution', render: (words: string) => <div className="w-words">{words}</div> },
    { title: t('warnings.template.hours'), dataIndex: 'hours', width: 90, className: 'y-figures' },
    { title: t('warnings.template.state'), key: 'state', width: 170, render: (_, row) => <State row={row} /> },
    {
      title: '',
      key: 'act',
      width: 80,
      render: (_, row) => (
        <Button
          size="small"
          aria-label={`${t('warnings.edit')}：${row.name} ${t(`warnings.color.${row.color}`)}`}
          onClick={() => edit(row)}
        >
          {t('warnings.edit')}
        </Button>
      ),
    },
  ];
}

function State({ row }: { row: Row }) {
  const t = useT();
  if (!row.edited) return <span className="y-muted">{t('warnings.template.shipped')}</span>;
  return (
    <>
      {t(row.shipped ? 'warnings.template.changed' : 'warnings.template.added')}
      <div className="y-muted">
        {t('warnings.template.changedBy', { by: row.updatedBy ?? '' })} <Time value={row.updatedAt} />
      </div>
    </>
  );
}
