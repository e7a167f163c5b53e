import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { CandidatesView, CompilationReceiptRow, CompilationView, EditCompilation } from '@/api/types';

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

export function useCandidates(filters: CandidateFilters) {
  const asked = { kind: filters.kind, search: filters.words, ...(filters.since === 'all' ? { all: true } : {}) };
  return useQuery({
    queryKey: keys.candidates(asked),
    queryFn: ({ signal }) => get<CandidatesView>(`${compilationsPath}/candidates`, asked, signal),
  });
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
