import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { CandidateRow, CandidatesView, SourceKind } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { useShortcuts } from '@/shared/shortcuts';
import { Time } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { type CandidateFilters, useCandidates } from './compilations';
import { type CandidateGroup, grouped } from './draft';

const sources: SourceKind[] = ['article', 'register'];

interface Props {
  picked: string[];
  onPick: (rows: CandidateRow[]) => void;
}

/** What came in since the last issue, by section and unit; j k and Enter pick without the mouse. */
export function Candidates({ picked, onPick }: Props) {
  const t = useT();
  const [filters, change] = useFilters<CandidateFilters>('candidates', { since: 'last', kind: '', words: '' });
  const candidates = useCandidates(filters);
  const groups = grouped(candidates.data?.items ?? []);
  const rows = groups.flatMap((group) => group.rows);
  const [selected, select] = useState<string | null>(null);
  useKeys(rows, selected, select, picked, onPick);
  return (
    <section className="y-panel c-candidates" aria-label={t('compilations.candidates')}>
      <h2 className="y-h2">{t('compilations.candidates')}</h2>
      <Filters filters={filters} change={change} />
      <Count view={candidates.data} />
      <ProblemAlert error={candidates.error} onRetry={() => void candidates.refetch()} />
      {candidates.data && rows.length === 0 && <Empty title={t('compilations.noCandidates')} hint={t('compilations.noCandidatesHint')} />}
      {groups.map((group) => (
        <Group key={`${group.section}/${group.unit}`} group={group} picked={picked} selected={selected} onSelect={select} onPick={onPick} />
      ))}
    </section>
  );
}

function useKeys(
  rows: CandidateRow[],
  selected: string | null,
  select: (id: string) => void,
  picked: string[],
  onPick: (rows: CandidateRow[]) => void,
): void {
  const index = rows.findIndex((row) => row.sourceId === selected);
  const go = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    select(row.sourceId);
    document.querySelector(`[data-candidate="${row.sourceId}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const row = rows[index];
  const take = row && !picked.includes(row.sourceId) ? () => onPick([row]) : undefined;
  useShortcuts({
    j: () => go(index + 1),
    k: () => go(index - 1),
    ...(take && { Enter: take }),
  });
}

function Filters({ filters, change }: { filters: CandidateFilters; change: (part: Partial<CandidateFilters>) => void }) {
  const t = useT();
  return (
    <div className="y-filters">
      <Segmented
        aria-label={t('compilations.since')}
        value={filters.since}
        onChange={(since) => change({ since })}
        options={[
          { value: 'last', label: t('compilations.sinceLast') },
          { value: 'all', label: t('compilations.sinceAll') },
        ]}
      />
      <Select
        aria-label={t('compilations.sourceAll')}
        value={filters.kind}
        onChange={(kind) => change({ kind })}
        style={{ width: 130 }}
        options={[
          { value: '', label: t('compilations.sourceAll') },
          ...sources.map((value) => ({ value: value as string, label: t(`compilations.source.${value}`) })),
        ]}
      />
      <SearchBox label={t('compilations.candidateSearch')} value={filters.words} onSearch={(words) => change({ words })} width={170} />
    </div>
  );
}

function Count({ view }: { view: CandidatesView | undefined }) {
  const t = useT();
  if (!view || view.total === 0) return null;
  return (
    <div className="y-muted y-row">
      <span className="y-figures">{t('compilations.candidatesShown', { total: view.total, n: view.items.length })}</span>
      <span className="y-wide-only">{t('compilations.keys')}</span>
    </div>
  );
}

interface GroupProps extends Props {
  group: CandidateGroup;
  selected: string | null;
  onSelect: (id: string) => void;
}

function Group({ group, picked, selected, onSelect, onPick }: GroupProps) {
  const t = useT();
  const open = group.rows.filter((row) => !picked.includes(row.sourceId));
  const words = { n: open.length, unit: group.unit, section: group.section };
  return (
    <section className="c-group">
      <div className="y-row c-group-head">
        <h3>
          {group.section} · {group.unit}
        </h3>
        {open.length > 1 && (
          <Button size="small" type="link" aria-label={t('compilations.pickUnitNamed', words)} onClick={() => onPick(open)}>
            {t('compilations.pickUnit', words)}
          </Button>
        )}
      </div>
      <ul>
        {group.rows.map((row) => (
          <li key={row.sourceId} data-candidate={row.sourceId} className="c-candidate" aria-current={row.sourceId === selected}>
            <Candidate
              row={row}
              picked={picked.includes(row.sourceId)}
              onPick={() => onPick([row])}
              onSelect={() => onSelect(row.sourceId)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Candidate({ row, picked, onPick, onSelect }: { row: CandidateRow; picked: boolean; onPick: () => void; onSelect: () => void }) {
  const t = useT();
  return (
    <>
      <div className="c-candidate-what" onPointerDown={onSelect}>
        <div className="y-row">
          <strong>{row.title}</strong>
          <span className="y-tag y-grade-none">{t(`compilations.change.${row.change}`)}</span>
          {row.issuedBefore && <span className="y-muted">{t('compilations.before')}</span>}
          <Time value={row.at} />
        </div>
        <div className="y-muted c-lead">{row.lead}</div>
      </div>
      {picked ? (
        <span className="y-state y-state-done">✓ {t('compilations.picked')}</span>
      ) : (
        <Button size="small" aria-label={t('compilations.pickNamed', { title: row.title })} onClick={onPick} onFocus={onSelect}>
          {t('compilations.pick')}
        </Button>
      )}
    </>
  );
}
