import { Table } from 'antd';
import type { ReportingRuleRow } from '@/api/types';
import { type Translate, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';
import { GradeTag } from '@/shared/tags';
import { useReportingRules } from './settings';
import { useClassName } from './useClassName';

/** The legal limits for reporting upward; read-only, because the law sets them. */
export function RulesTable() {
  const t = useT();
  const rules = useReportingRules();
  const className = useClassName();
  return (
    <>
      <p className="y-muted">{t('settings.rules.hint')}</p>
      <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} />
      <ScrollX label={t('settings.tab.rules')} width={1000}>
        <Table<ReportingRuleRow>
          rowKey="id"
          size="small"
          loading={rules.isPending}
          dataSource={rules.data ?? []}
          pagination={false}
          locale={{ emptyText: <Empty title={t('settings.rules.empty')} /> }}
          columns={[
            { title: t('settings.rules.prefix'), key: 'class', render: (_, row) => `${row.codePrefix} ${className(row.codePrefix)}` },
            { title: t('settings.rules.grades'), key: 'grades', render: (_, row) => <Grades grades={row.grades} /> },
            { title: t('settings.rules.what'), dataIndex: 'title' },
            { title: t('settings.rules.to'), dataIndex: 'to' },
            { title: t('settings.rules.channel'), dataIndex: 'channel' },
            { title: t('settings.rules.limit'), key: 'limit', className: 'y-figures', render: (_, row) => limitOf(row, t) },
            { title: t('settings.rules.basis'), dataIndex: 'basis' },
            {
              title: t('settings.rules.state'),
              key: 'state',
              render: (_, row) => t(row.enabled ? 'settings.rules.on' : 'settings.rules.off'),
            },
          ]}
        />
      </ScrollX>
    </>
  );
}

function Grades({ grades }: { grades: string[] }) {
  return (
    <span className="y-row">
      {grades.map((grade) => (
        <GradeTag key={grade} grade={grade} />
      ))}
    </span>
  );
}

function limitOf(rule: ReportingRuleRow, t: Translate): string {
  const anchor = t(rule.anchor === 'occurred' ? 'settings.rules.anchor.occurred' : 'settings.rules.anchor.received');
  const within = rule.minutes === null ? [] : [t('settings.rules.within', { anchor, n: rule.minutes })];
  const daily = rule.dailyAt.length === 0 ? [] : [t('settings.rules.daily', { times: rule.dailyAt.join('、') })];
  return [...within, ...daily].join('；');
}
