import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { DirectoryRow, DivisionView, HeadquartersView, LiaisonView } from '@/api/types';

export function useHeadquarters() {
  return useQuery({
    queryKey: keys.headquarters,
    queryFn: ({ signal }) => get<HeadquartersView[]>('/api/organization/headquarters', undefined, signal),
  });
}

export function useDirectory(search: string) {
  return useQuery({
    queryKey: keys.directory({ search }),
    queryFn: ({ signal }) => get<DirectoryRow[]>('/api/organization/directory', { search }, signal),
    placeholderData: (before) => before,
  });
}

export function useDivisionOptions() {
  return useQuery({
    queryKey: keys.divisions,
    queryFn: ({ signal }) => get<DivisionView[]>('/api/organization/divisions', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
    select: (divisions) => divisions.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
  });
}

export function useLiaisons(unitId: string) {
  return useQuery({
    queryKey: keys.liaisons(unitId),
    queryFn: ({ signal }) => get<LiaisonView[]>('/api/organization/liaisons', { unitId }, signal),
  });
}
