import { useQuery } from '@tanstack/react-query';
import { get, Problem, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { ImportProgress } from '@/api/types';

const imports = '/api/organization/imports';
const pause = 300;
const over = ['done', 'refused', 'stopped', 'failed'];

export const stopImport = (id: string, key: string) => send<ImportProgress>('POST', `${imports}/${id}/stop`, {}, key);

/** How far an import is, asked until it is over; null when the platform knows nothing of it. */
export function useImport(id: string | null, busy: boolean) {
  return useQuery({
    queryKey: keys.importProgress(id ?? ''),
    queryFn: ({ signal }) => progressOf(id ?? '', signal),
    enabled: id !== null,
    retry: false,
    gcTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data) || (state.data === null && !busy) ? false : pause),
  });
}

export function isOver(progress: ImportProgress | null | undefined): boolean {
  return !!progress && over.includes(progress.stage);
}

// Until the whole file has arrived there is nothing to be known.
async function progressOf(id: string, signal: AbortSignal): Promise<ImportProgress | null> {
  try {
    return await get<ImportProgress>(`${imports}/${id}`, {}, signal);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
