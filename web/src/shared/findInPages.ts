import { get } from '@/api/client';
import type { Page } from '@/api/types';

/** One row of a list that has no address of its own: goes through the pages until it is found. */
export async function findInPages<T extends { id: string }>(path: string, id: string, signal: AbortSignal): Promise<T | null> {
  let after: string | null = null;
  do {
    const page: Page<T> = await get<Page<T>>(path, { limit: 200, after }, signal);
    const found = page.items.find((row) => row.id === id);
    if (found) return found;
    after = page.next;
  } while (after !== null);
  return null;
}
