import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { families, keys } from '@/api/keys';
import type {
  AllotmentState,
  CandidateView,
  ClosureBoard,
  CoordinationBoard,
  JointProposal,
  NeedBoard,
  NeedState,
  OrderState,
  Rung,
  StockBoard,
  SupportState,
} from '@/api/types';
import { useT } from '@/i18n';
import { useCommand } from '@/shared/useCommand';

export const base = '/api/dispatch';
const positionsEvery = 10_000;
export const rungs: Rung[] = ['ownIndustry', 'crossIndustry', 'military'];
export const needMarks: Record<NeedState, string> = { open: '◔', committed: '◑', met: '●', ended: '✓', cancelled: '○' };
export const orderMarks: Record<OrderState, string> = {
  issued: '◔',
  accepted: '◑',
  departed: '➤',
  arrived: '●',
  working: '●',
  released: '✓',
  handedOver: '⇄',
  returned: '✓',
  refused: '✕',
  recalled: '○',
};

export const allotmentMarks: Record<AllotmentState, string> = {
  issued: '◔',
  accepted: '◑',
  handedOver: '➤',
  received: '●',
  closed: '✓',
  refused: '✕',
  recalled: '○',
};
export const supportMarks: Record<SupportState, string> = { asked: '◔', promised: '➤', declined: '✕', arrived: '●', ended: '✓' };

/** The unit of a need: teams and persons are the platform's words, the units of items are written as they are. */
export function useUnit(): (unit: string) => string {
  const t = useT();
  return (unit) => (unit === 'team' || unit === 'person' || unit === 'expert' ? t(`needs.unit.${unit}`) : unit);
}

/** The needs of an incident, or of all that are open. */
export function useNeeds(incident?: string) {
  return useQuery({
    queryKey: keys.needs(incident ?? 'all'),
    queryFn: ({ signal }) => get<NeedBoard>(`${base}/needs`, { incident: incident ?? null }, signal),
    // Positions are not in the journal: while somebody is on the way they are asked for.
    refetchInterval: ({ state }) =>
      state.data?.needs.some((need) => need.orders.some((order) => order.state === 'departed')) ? positionsEvery : false,
  });
}

export function useCandidates(need: string) {
  return useQuery({
    queryKey: keys.candidatesOf(need),
    queryFn: ({ signal }) => get<CandidateView[]>(`${base}/needs/${need}/candidates`, {}, signal),
  });
}

/** The coordination requests of an incident, or of all that are open. */
export function useCoordination(incident?: string) {
  return useQuery({
    queryKey: keys.coordination(incident ?? 'all'),
    queryFn: ({ signal }) => get<CoordinationBoard>(`${base}/coordination`, { incident: incident ?? null }, signal),
  });
}

/** Where the item of a need lies. */
export function useStocks(need: string) {
  return useQuery({ queryKey: keys.stocksFor(need), queryFn: ({ signal }) => get<StockBoard>(`${base}/needs/${need}/stocks`, {}, signal) });
}

/** What the dispatcher wants otherwise: who stays, and who goes where (need:team). */
export type Wishes = { without: string[]; send: string[] };

/** Who would go where if all that is short were met together. While wishes are tried out, what was shown stays. */
export function useJointProposal(incident: string, { without, send: sent }: Wishes) {
  const wishes = [...without.map((id) => `&without=${id}`), ...sent.map((pair) => `&send=${encodeURIComponent(pair)}`)].join('');
  return useQuery({
    queryKey: keys.jointProposal(incident, { wishes }),
    queryFn: ({ signal }) => get<JointProposal>(`${base}/needs/proposal?incident=${incident}${wishes}`, {}, signal),
    placeholderData: keepPreviousData,
  });
}

/** The roads that are closed now. */
export function useClosures() {
  return useQuery({ queryKey: keys.closures(), queryFn: ({ signal }) => get<ClosureBoard>(`${base}/closures`, {}, signal) });
}

/** A command of the section. Done or refused, what is shown is read again: it can have changed. */
export function useDispatchCommand<B extends object>(path: string, done: string, onDone?: () => void) {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: families.dispatch });
  return useCommand(
    async (body: B, key) => {
      try {
        return await send<unknown>('POST', `${base}/${path}`, body, key);
      } finally {
        again();
      }
    },
    { quiet: true, done, ...(onDone ? { onDone } : {}) },
  );
}
