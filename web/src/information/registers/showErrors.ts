import type { FormInstance } from 'antd';
import { Problem } from '@/api/client';
import type { EntryValues } from './formValues';

/** Puts the platform's errors on the fields they name; one on a row of a list stands at the list. */
export function showErrors(form: FormInstance<EntryValues>, error: unknown): void {
  if (!(error instanceof Problem)) return;
  for (const [path, errors] of Object.entries(error.errors)) {
    const parts = path.split('.');
    const name = parts[0] === 'facts' ? parts.slice(0, 2) : parts.slice(0, 1);
    form.setFields([{ name: name as ['facts', string], errors }]);
  }
}

/** The position in the other order, when the platform takes the one given for swapped. */
export function swappedProposal(error: unknown): { longitude: number; latitude: number } | null {
  if (!(error instanceof Problem) || error.code !== 'information.coordinates-swapped') return null;
  const { longitude, latitude } = (error.extensions.proposal ?? {}) as { longitude?: unknown; latitude?: unknown };
  return typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : null;
}
