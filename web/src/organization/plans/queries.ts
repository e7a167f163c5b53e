import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { EditPlan, EditPlanDraft, PlanVersionView, PlanView, PublishPlan, ReviewPlan, WithdrawPlan } from '@/api/types';

export const plansPath = '/api/organization/plans';

export function usePlan(id: string) {
  return useQuery({ queryKey: keys.plan(id), queryFn: ({ signal }) => get<PlanView>(`${plansPath}/${id}`, {}, signal) });
}

export function usePlanVersion(id: string, number: number | null) {
  return useQuery({
    queryKey: keys.planVersion(id, number ?? 0),
    queryFn: ({ signal }) => get<PlanVersionView>(`${plansPath}/${id}/versions/${number}`, {}, signal),
    enabled: number !== null,
  });
}

export const savePlan = (id: string | null) => (request: EditPlan, key: string) =>
  id === null ? send<PlanView>('POST', plansPath, request, key) : send<PlanView>('PUT', `${plansPath}/${id}`, request, key);

export const beginDraft = (id: string, key: string) => send<PlanView>('POST', `${plansPath}/${id}/draft`, {}, key);

export const discardDraft = (id: string, key: string) => send<PlanView>('DELETE', `${plansPath}/${id}/draft`, {}, key);

export const saveDraft = (id: string) => (request: EditPlanDraft, key: string) =>
  send<PlanView>('PUT', `${plansPath}/${id}/draft`, request, key);

export const publishPlan = (id: string) => (request: PublishPlan, key: string) =>
  send<PlanView>('POST', `${plansPath}/${id}/publish`, request, key);

export const reviewPlan = (id: string) => (request: ReviewPlan, key: string) =>
  send<PlanView>('POST', `${plansPath}/${id}/review`, request, key);

export const withdrawPlan = (id: string) => (request: WithdrawPlan, key: string) =>
  send<PlanView>('POST', `${plansPath}/${id}/withdraw`, request, key);
