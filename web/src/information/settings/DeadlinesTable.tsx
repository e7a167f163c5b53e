import { useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { DeadlineRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { GradeTag } from '@/shared/tags';
import { useCommand } from '@/shared/useCommand';
import { saveDeadline, useDeadlines } from './settings';

type Step = Exclude<keyof DeadlineRow, 'grade'>;

const steps: [Step, TextKey][] = [
  ['acknowledgeMinutes', 'settings.deadlines.acknowledge'],
  ['standInAfterMinutes', 'settings.deadlines.standIn'],
  ['dutyPhoneAfterMinutes', 'settings.deadlines.dutyPhone'],
  ['leaderAfterMinutes', 'settings.deadlines.leader'],
];

export function DeadlinesTable() {
  const t = useT();
  const deadlines = useDeadlines();
  const [draft, setDraft] = useState<DeadlineRow | null>(null);
  return (
    <>
      <p className="y-muted">{t('settings.deadlines.hint')}</p>
      <ProblemAlert error={deadlines.error} onRetry={() => void deadlines.refetch()} />
      <Table<DeadlineRow>
        rowKey="grade"
        size="small"
        loading={deadlines.isPending}
        dataSource={deadlines.data ?? []}
        columns={useColumns(draft, setDraft)}
        pagination={false}
        scroll={{ x: 820 }}
        locale={{ emptyText: <Empty title={t('settings.deadlines.empty')} /> }}
      />
    </>
  );
}

function useColumns(draft: DeadlineRow | null, setDraft: (row: DeadlineRow | null) => void): ColumnsType<DeadlineRow> {
  const t = useT();
  const minutes = ([step, text]: (typeof steps)[number]) => ({
    title: t(text),
    key: step,
    render: (_: unknown, row: DeadlineRow) =>
      draft?.grade === row.grade ? (
        <InputNumber
          min={1}
          max={1440}
          precision={0}
          suffix={t('settings.deadlines.unit')}
          aria-label={t('settings.deadlines.of', { grade: t(gradeKey(row.grade)), step: t(text) })}
          value={draft[step]}
          onChange={(value) => setDraft({ ...draft, [step]: value ?? row[step] })}
        />
      ) : (
        <span className="y-figures">{t('settings.deadlines.minutes', { n: row[step] })}</span>
      ),
  });
  return [
    { title: t('settings.deadlines.grade'), dataIndex: 'grade', render: (grade: string) => <GradeTag grade={grade} /> },
    ...steps.map(minutes),
    {
      title: t('common.actions'),
      key: 'acts',
      render: (_, row) =>
        draft?.grade === row.grade ? (
          <SaveDeadline draft={draft} onDone={() => setDraft(null)} />
        ) : (
          <Button size="small" aria-label={`${t('common.edit')} ${t(gradeKey(row.grade))}`} onClick={() => setDraft(row)}>
            {t('common.edit')}
          </Button>
        ),
    },
  ];
}

function gradeKey(grade: string): TextKey {
  return grade === 'I' || grade === 'II' || grade === 'III' || grade === 'IV' ? `grade.${grade}` : 'grade.none';
}

function SaveDeadline({ draft, onDone }: { draft: DeadlineRow; onDone: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const save = useCommand(saveDeadline, {
    done: t('common.saved'),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: families.incidentSettings });
      onDone();
    },
  });
  return (
    <span className="y-row">
      <Button size="small" type="primary" loading={save.busy} onClick={() => void save.run(draft)}>
        {t('common.save')}
      </Button>
      <Button size="small" onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </span>
  );
}
