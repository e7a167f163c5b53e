import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { PlanChoice, PlanPreview, TaskBoard } from '@/api/types';
import { incidentPath } from '../../queries';

export function useTasks(id: string) {
  return useQuery({ queryKey: keys.tasks(id), queryFn: ({ signal }) => get<TaskBoard>(incidentPath(id, '/tasks'), {}, signal) });
}

export function usePlanOffers(id: string) {
  return useQuery({ queryKey: keys.planOffers(id), queryFn: ({ signal }) => get<PlanChoice>(incidentPath(id, '/plans'), {}, signal) });
}

/** What would go to whom; asked for once plan and level are chosen. */
export function usePlanPreview(id: string, planId: string | null, level: string | null) {
  return useQuery({
    queryKey: keys.planPreview(id, planId ?? '', level ?? ''),
    queryFn: ({ signal }) => get<PlanPreview>(incidentPath(id, '/plan-preview'), { planId, level }, signal),
    enabled: planId !== null && level !== null,
  });
}
