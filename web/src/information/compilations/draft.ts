import { newKey } from '@/api/newKey';
import type { CandidateRow, CompilationItemView, CompilationView, EditCompilation, SourceKind } from '@/api/types';

/** An item as the editor has it before him. */
export interface DraftItem {
  key: string;
  sourceKind: SourceKind;
  sourceId: string | null;
  section: string;
  title: string;
  summary: string;
  organizationName: string | null;
  original: string | null;
  notice: string | null;
  refreshed: boolean;
}

/** The issue as the editor has it before him, with the version it began from. */
export interface Draft {
  title: string;
  introduction: string;
  items: DraftItem[];
  version: number;
}

export function draftOf(view: CompilationView): Draft {
  return { title: view.title, introduction: view.introduction ?? '', items: view.items.map(itemOf), version: view.version };
}

function itemOf(item: CompilationItemView): DraftItem {
  return {
    key: item.sourceId ?? item.id,
    sourceKind: item.sourceKind,
    sourceId: item.sourceId,
    section: item.section,
    title: item.title,
    summary: item.summary ?? '',
    organizationName: item.organizationName,
    original: item.sourceText,
    notice: item.notice,
    refreshed: false,
  };
}

export function itemFrom(candidate: CandidateRow): DraftItem {
  return {
    key: candidate.sourceId,
    sourceKind: candidate.sourceKind,
    sourceId: candidate.sourceId,
    section: candidate.section,
    title: candidate.title,
    summary: candidate.summary,
    organizationName: candidate.organizationName,
    original: null,
    notice: null,
    refreshed: true,
  };
}

/** An item that the editor writes. */
export function ownItem(section: string, title: string): DraftItem {
  return {
    key: newKey(),
    sourceKind: 'free',
    sourceId: null,
    section,
    title,
    summary: '',
    organizationName: null,
    original: null,
    notice: null,
    refreshed: false,
  };
}

/** Adds items behind the last of their section; what is there already stays where it is. */
export function pick(items: DraftItem[], picked: DraftItem[]): DraftItem[] {
  const result = [...items];
  for (const item of picked) {
    if (result.some((one) => one.key === item.key)) continue;
    const last = result.map((one) => one.section).lastIndexOf(item.section);
    result.splice(last < 0 ? result.length : last + 1, 0, item);
  }
  return result;
}

/** Moves an item by one place. */
export function move(items: DraftItem[], index: number, by: 1 | -1): DraftItem[] {
  const moved = items[index];
  const to = index + by;
  if (!moved || to < 0 || to >= items.length) return items;
  const rest = without(items, index);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export function without(items: DraftItem[], index: number): DraftItem[] {
  return items.filter((_, place) => place !== index);
}

export function editOf(draft: Draft): EditCompilation {
  return {
    title: draft.title,
    introduction: draft.introduction || null,
    version: draft.version,
    items: draft.items.map(({ sourceKind, sourceId, section, title, summary, refreshed }) => ({
      sourceKind,
      sourceId,
      section,
      title,
      summary: summary || null,
      refreshed,
    })),
  };
}

export function sameContent(one: Draft, other: Draft): boolean {
  return JSON.stringify({ ...editOf(one), version: 0 }) === JSON.stringify({ ...editOf(other), version: 0 });
}

/** Candidates of one unit under one section, in the order in which they come. */
export interface CandidateGroup {
  section: string;
  unit: string;
  unitId: string;
  rows: CandidateRow[];
}

export function grouped(rows: CandidateRow[]): CandidateGroup[] {
  const groups: CandidateGroup[] = [];
  for (const row of once(rows)) {
    const last = groups.at(-1);
    if (last && last.section === row.section && last.unitId === row.organizationId) last.rows.push(row);
    else groups.push({ section: row.section, unit: row.organizationName, unitId: row.organizationId, rows: [row] });
  }
  return groups;
}

// What comes in while the list is read moves the rest on by one, and the next page begins with what ended the last.
function once(rows: CandidateRow[]): CandidateRow[] {
  return [...new Map(rows.map((row) => [row.sourceId, row])).values()];
}

/** A line of the list of candidates: the head of a group, or one of its rows. */
export type CandidateLine = { key: string; group: CandidateGroup; whole: boolean; row?: undefined } | { key: string; row: CandidateRow };

/** The list line by line; the last group is not whole as long as more is to come. */
export function linesOf(groups: CandidateGroup[], hasMore: boolean): CandidateLine[] {
  return groups.flatMap((group, index) => [
    { key: `${group.section}/${group.unitId}`, group, whole: !hasMore || index < groups.length - 1 },
    ...group.rows.map((row) => ({ key: row.sourceId, row })),
  ]);
}
