import { useMutation } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { CandidateRow, SourceKind } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SearchBox } from '@/shared/SearchBox';
import { useShortcuts } from '@/shared/shortcuts';
import { Time } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { VirtualList } from '@/shared/VirtualList';
import { allOfGroup, type CandidateFilters, useCandidates } from './compilations';
import { type CandidateGroup, type CandidateLine, grouped, linesOf } from './draft';

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
  const lines = useMemo(() => linesOf(grouped(candidates.rows), candidates.hasMore), [candidates.rows, candidates.hasMore]);
  const taken = useMemo(() => new Set(picked), [picked]);
  const [selected, select] = useState<string | null>(null);
  const room = Math.max((candidates.first?.mostItems ?? 0) - picked.length, 0);
  const take = (rows: CandidateRow[]) => onPick(rows.filter((row) => !taken.has(row.sourceId)).slice(0, room));
  const all = useMutation({ mutationFn: (group: CandidateGroup) => allOfGroup(filters, group), onSuccess: take });
  useKeys(lines, selected, select, taken, take);
  return (
    <section className="y-panel c-candidates" aria-label={t('compilations.candidates')}>
      <h2 className="y-h2">{t('compilations.candidates')}</h2>
      <Filters filters={filters} change={change} />
      <Count total={candidates.total ?? 0} listed={candidates.rows.length} />
      <ProblemAlert error={candidates.error} onRetry={candidates.refetch} />
      {candidates.first && room === 0 && <p className="y-warn">! {t('compilations.full', { n: candidates.first.mostItems })}</p>}
      <ProblemAlert error={all.error} onRetry={() => all.variables && all.mutate(all.variables)} />
      {candidates.total === 0 && <Empty title={t('compilations.noCandidates')} hint={t('compilations.noCandidatesHint')} />}
      {lines.length > 0 && (
        <VirtualList
          pages={{ ...candidates, rows: lines }}
          label={t('compilations.candidates')}
          itemKey={(line) => line.key}
          estimate={76}
          selected={selected === null ? -1 : lines.findIndex((line) => line.key === selected)}
        >
          {(line) =>
            line.row ? (
              <div className="c-candidate" aria-current={line.key === selected}>
                <Candidate
                  row={line.row}
                  picked={taken.has(line.key)}
                  full={room === 0}
                  onPick={() => take([line.row])}
                  onSelect={() => select(line.key)}
                />
              </div>
            ) : (
              <GroupHead
                {...line}
                taken={taken}
                full={room === 0}
                busy={all.isPending && all.variables.unitId === line.group.unitId && all.variables.section === line.group.section}
                onPick={take}
                onAll={() => all.mutate(line.group)}
              />
            )
          }
        </VirtualList>
      )}
    </section>
  );
}

function useKeys(
  lines: CandidateLine[],
  selected: string | null,
  select: (id: string) => void,
  taken: Set<string>,
  onPick: (rows: CandidateRow[]) => void,
): void {
  const rows = lines.flatMap((line) => line.row ?? []);
  const index = rows.findIndex((row) => row.sourceId === selected);
  const go = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row) select(row.sourceId);
  };
  const row = rows[index];
  const take = row && !taken.has(row.sourceId) ? () => onPick([row]) : undefined;
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

function Count({ total, listed }: { total: number; listed: number }) {
  const t = useT();
  if (total === 0) return null;
  return (
    <div className="y-muted y-row">
      <span className="y-figures">{t('compilations.candidatesShown', { total, n: listed })}</span>
      <span className="y-wide-only">{t('compilations.keys')}</span>
    </div>
  );
}

interface HeadProps {
  group: CandidateGroup;
  whole: boolean;
  taken: Set<string>;
  full: boolean;
  busy: boolean;
  onPick: (rows: CandidateRow[]) => void;
  onAll: () => void;
}

/** Picks all of a unit; those that are not listed yet are fetched first, so that all means all. */
function GroupHead({ group, whole, taken, full, busy, onPick, onAll }: HeadProps) {
  const t = useT();
  const open = group.rows.filter((row) => !taken.has(row.sourceId));
  const words = { n: open.length, unit: group.unit, section: group.section };
  return (
    <div className="y-row c-group-head">
      <h3>
        {group.section} · {group.unit}
      </h3>
      {whole && open.length > 1 && (
        <Button size="small" type="link" disabled={full} aria-label={t('compilations.pickUnitNamed', words)} onClick={() => onPick(open)}>
          {t('compilations.pickUnit', words)}
        </Button>
      )}
      {!whole && (
        <Button
          size="small"
          type="link"
          disabled={full}
          loading={busy}
          aria-label={t('compilations.pickWholeUnitNamed', words)}
          onClick={onAll}
        >
          {t('compilations.pickWholeUnit')}
        </Button>
      )}
    </div>
  );
}

interface CandidateProps {
  row: CandidateRow;
  picked: boolean;
  full: boolean;
  onPick: () => void;
  onSelect: () => void;
}

function Candidate({ row, picked, full, onPick, onSelect }: CandidateProps) {
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
        <Button
          size="small"
          disabled={full}
          aria-label={t('compilations.pickNamed', { title: row.title })}
          onClick={onPick}
          onFocus={onSelect}
        >
          {t('compilations.pick')}
        </Button>
      )}
    </>
  );
}
