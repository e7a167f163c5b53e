import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { CandidateRow, CandidatesView, CompilationReceiptRow, CompilationView, EditCompilation } from '@/api/types';
import { usePages } from '@/shared/usePages';
import type { CandidateGroup } from './draft';

export const compilationsPath = '/api/information/compilations';

export function pathOf(id: string, rest = ''): string {
  return `${compilationsPath}/${id}${rest}`;
}

export function useCompilation(id: string) {
  return useQuery({ queryKey: keys.compilation(id), queryFn: ({ signal }) => get<CompilationView>(pathOf(id), {}, signal) });
}

export function useReceipts(id: string) {
  return useQuery({
    queryKey: keys.compilationReceipts(id),
    queryFn: ({ signal }) => get<CompilationReceiptRow[]>(pathOf(id, '/receipts'), {}, signal),
  });
}

export type CandidateFilters = { since: string; kind: string; words: string };

function askedFor(filters: CandidateFilters) {
  return { kind: filters.kind, search: filters.words, ...(filters.since === 'all' ? { all: true } : {}) };
}

/** As many to a page as the platform gives: an editor reads far. */
const pageSize = 200;

export function useCandidates(filters: CandidateFilters) {
  const asked = askedFor(filters);
  return usePages<CandidateRow, CandidatesView>(keys.candidates(asked), `${compilationsPath}/candidates`, asked, pageSize);
}

/** All candidates of one unit under one section, those that were not scrolled to as well. */
export async function allOfGroup(filters: CandidateFilters, { unitId, section }: CandidateGroup): Promise<CandidateRow[]> {
  const found: CandidateRow[] = [];
  let after: string | null = null;
  do {
    const asked = { ...askedFor(filters), unit: unitId, limit: pageSize, after };
    const page: CandidatesView = await get<CandidatesView>(`${compilationsPath}/candidates`, asked);
    found.push(...page.items.filter((row) => row.section === section));
    after = page.next;
  } while (after !== null);
  return found;
}

export function startCompilation(_: null, key: string): Promise<CompilationView> {
  return send<CompilationView>('POST', compilationsPath, {}, key);
}

export function saveCompilation({ id, edit }: { id: string; edit: EditCompilation }, key: string): Promise<CompilationView> {
  return send<CompilationView>('PUT', pathOf(id), edit, key);
}

export function issueCompilation(
  { id, signatory, version }: { id: string; signatory: string; version: number },
  key: string,
): Promise<CompilationView> {
  return send<CompilationView>('POST', pathOf(id, '/issue'), { signatory, version }, key);
}

export function discardCompilation(id: string, key: string): Promise<void> {
  return send<void>('DELETE', pathOf(id), {}, key);
}

export function signCompilation({ id, organizationId }: { id: string; organizationId: string }, key: string): Promise<CompilationView> {
  return send<CompilationView>('POST', pathOf(id, '/acknowledge'), { organizationId }, key);
}
