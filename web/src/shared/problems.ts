import type { FormInstance } from 'antd';
import { Problem } from '@/api/client';
import { type TextKey, type Translate, translate } from '@/i18n';

/** What happened, in the platform's own words where it gave some. */
export function problemText(error: unknown, t: Translate = translate): string {
  if (!(error instanceof Problem)) return t('problem.page');
  const parts = [error.detail || t(fallback(error), { status: error.status })];
  if (error.status >= 500 && typeof error.extensions.traceId === 'string')
    parts.push(t('problem.trace', { traceId: error.extensions.traceId }));
  return parts.join(' ');
}

function fallback(problem: Problem): TextKey {
  if (problem.status === 0) return 'problem.network';
  if (problem.status === 401) return 'problem.signedOut';
  if (problem.status === 404) return 'problem.notFound';
  if (problem.status === 503 || problem.status === 429) return 'problem.busy';
  return problem.status >= 500 ? 'problem.server' : 'problem.refused';
}

/** Puts the platform's field errors on the fields of a form; returns those that no field of it shows. */
export function showFieldErrors(form: FormInstance, error: unknown): string[] {
  if (!(error instanceof Problem)) return [];
  const known = new Set(Object.keys(form.getFieldsValue(true) as object));
  const entries = Object.entries(error.errors);
  form.setFields(entries.filter(([field]) => known.has(field)).map(([name, errors]) => ({ name, errors })));
  return entries.filter(([field]) => !known.has(field)).flatMap(([, messages]) => messages);
}
