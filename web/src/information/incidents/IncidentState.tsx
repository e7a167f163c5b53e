import { type StateName, StateTag } from '@/shared/tags';

const states: Record<string, StateName> = { open: 'open', closed: 'closed', merged: 'merged' };

export function IncidentState({ state }: { state: string }) {
  return <StateTag state={states[state] ?? 'open'} />;
}
