import type { PlanAddressee, PlanKind, PlanVersionView } from '@/api/types';
import type { TextKey, Translate } from '@/i18n';

export const kinds: PlanKind[] = ['overall', 'special', 'departmental', 'onSite'];
export const addressees = ['organization', 'lead', 'county', 'members'] as const;

const states: Record<string, TextKey> = {
  draft: 'plans.state.draft',
  inForce: 'plans.state.inForce',
  superseded: 'plans.state.superseded',
  withdrawn: 'plans.state.withdrawn',
};
const reviews: Record<string, TextKey> = { soon: 'plans.review.soon', overdue: 'plans.review.overdue' };

export function kindKey(kind: PlanKind): TextKey {
  return `plans.kind.${kind}`;
}

export function stateKey(state: string): TextKey {
  return states[state] ?? 'plans.state.draft';
}

/** What is wrong with the review date; null when nothing is. */
export function reviewKey(state: string): TextKey | null {
  return reviews[state] ?? null;
}

/** Who gets a task, in words, as the organizations are today. */
export function addresseeText(to: PlanAddressee, organizations: PlanVersionView['organizations'], t: Translate): string {
  const named = organizations.find((o) => (to.kind === 'unit' ? o.code === to.code : o.id === to.organizationId && o.code === null));
  if (to.kind === 'lead') return t('plans.to.lead');
  if (to.kind === 'county') return t('plans.to.county');
  if (to.kind === 'members') return t('plans.to.membersOf', { name: named?.name ?? '' });
  return named?.name ?? to.code ?? '';
}

/** The organization named for a task no longer exists. */
export function isDissolved(to: PlanAddressee, organizations: PlanVersionView['organizations']): boolean {
  return organizations.some(
    (o) => o.dissolved && (to.kind === 'unit' ? o.code === to.code : o.id === to.organizationId && to.kind === 'organization'),
  );
}
