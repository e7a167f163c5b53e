import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { send } from '@/api/client';
import type { FigureKind, ProposalView, ProposeIncident } from '@/api/types';
import { serverNow } from '@/shared/clock';
import type { Draft } from './draft';
import { proposalOf } from './report';

/** What the platform proposes for the draft as it stands, asked a moment after the last change. */
export function useProposal(draft: Draft, kinds: FigureKind[]) {
  const queries = useQueryClient();
  const wanted = useMemo(() => JSON.stringify(proposalOf(draft, kinds, new Date(serverNow()))), [draft, kinds]);
  const asked = useSettled(wanted, 300);
  const query = useQuery({ ...proposal(asked), enabled: draft.code !== null && asked === wanted, placeholderData: keepPreviousData });
  const settled = asked === wanted && !query.isPlaceholderData;

  /** The proposal for exactly what the draft says now, when the officer is faster than the answer. */
  const fresh = async () => (settled ? query.data : queries.fetchQuery(proposal(wanted)));
  return { query, fresh };
}

function proposal(body: string) {
  return queryOptions({
    queryKey: ['information', 'proposal', body],
    queryFn: () => send<ProposalView>('POST', '/api/information/incidents/proposal', JSON.parse(body) as ProposeIncident),
    gcTime: 60_000,
    staleTime: 15_000,
  });
}

function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
