import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { RegisterCatalog, RegisterDefinition, RegisterEntryView, RegisterHistoryRow, RegisterSummaryRow } from '@/api/types';
import { base } from './registers';

export function useCatalog() {
  return useQuery({
    queryKey: keys.registerCatalog,
    queryFn: ({ signal }) => get<RegisterCatalog>(`${base}/definitions`, {}, signal),
    staleTime: 300_000,
  });
}

export function useDefinition(register: string): RegisterDefinition | undefined {
  return useCatalog().data?.registers.find((one) => one.key === register);
}

export function useRegisterSummary() {
  return useQuery({ queryKey: keys.registerSummary, queryFn: ({ signal }) => get<RegisterSummaryRow[]>(`${base}/summary`, {}, signal) });
}

export function useEntry(id: string | null) {
  return useQuery({
    queryKey: keys.registerEntry(id ?? ''),
    queryFn: ({ signal }) => get<RegisterEntryView>(`${base}/${id}`, {}, signal),
    enabled: id !== null,
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: keys.registerHistory(id),
    queryFn: ({ signal }) => get<RegisterHistoryRow[]>(`${base}/${id}/history`, {}, signal),
  });
}
