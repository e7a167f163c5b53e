import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, type Params } from '@/api/client';
import type { Page } from '@/api/types';

export interface Pages<T> {
  rows: T[];
  total: number | null;
  isPending: boolean;
  isFetchingMore: boolean;
  error: Error | null;
  hasMore: boolean;
  loadMore: () => void;
  refetch: () => void;
}

/** A server-paged list that grows as it is scrolled; `first` is its first page with what that says beside the rows. */
export function usePages<T, P extends Page<T> = Page<T>>(
  queryKey: QueryKey,
  path: string,
  params: Params,
  limit = 100,
): Pages<T> & { first: P | undefined } {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...params, limit, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    rows,
    first: query.data?.pages[0],
    total: query.data?.pages[0]?.total ?? null,
    isPending: query.isPending,
    isFetchingMore: query.isFetchingNextPage,
    error: query.error,
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    refetch: () => void query.refetch(),
  };
}
