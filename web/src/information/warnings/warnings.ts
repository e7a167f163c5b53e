import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type {
  EditWarning,
  EditWarningTemplate,
  WarningBeginning,
  WarningColor,
  WarningDeadline,
  WarningInForce,
  WarningKindView,
  WarningReceiptRow,
  WarningView,
} from '@/api/types';

export const warningsPath = '/api/information/warnings';

export function pathOf(id: string, rest = ''): string {
  return `${warningsPath}/${id}${rest}`;
}

export function useWarning(id: string | null) {
  return useQuery({
    queryKey: keys.warning(id ?? ''),
    queryFn: ({ signal }) => get<WarningView>(pathOf(id ?? ''), {}, signal),
    enabled: id !== null,
  });
}

/** What a warning from this alarm begins with. */
export function useBeginning(alarmId: string | null) {
  return useQuery({
    queryKey: keys.monitoring('warning', { id: alarmId ?? '' }),
    queryFn: ({ signal }) => get<WarningBeginning>(`/api/information/monitoring/alarms/${alarmId}/warning`, {}, signal),
    enabled: alarmId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useInForce() {
  return useQuery({
    queryKey: keys.warningsInForce,
    queryFn: ({ signal }) => get<WarningInForce[]>(`${warningsPath}/in-force`, {}, signal),
  });
}

export function useKinds() {
  return useQuery({
    queryKey: keys.warningKinds,
    queryFn: ({ signal }) => get<WarningKindView[]>(`${warningsPath}/kinds`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Which warning a deadline belongs to, for what the inbox asks about it. */
export function useDeadline(id: string) {
  return useQuery({
    queryKey: keys.warningDeadline(id),
    queryFn: ({ signal }) => get<WarningDeadline>(pathOf('deadlines', `/${id}`), {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface Edited {
  kind: string;
  color: WarningColor;
  words: EditWarningTemplate;
}

export function saveTemplate({ kind, color, words }: Edited, key: string): Promise<void> {
  return send<void>('PUT', `${warningsPath}/kinds/${kind}/${color}`, words, key);
}

/** The shipped words again; what was added goes. */
export function restoreTemplate(
  { kind, color, version }: { kind: string; color: WarningColor; version: number },
  key: string,
): Promise<void> {
  return send<void>('POST', `${warningsPath}/kinds/${kind}/${color}/restore`, { version }, key);
}

export function useReceipts(id: string) {
  return useQuery({
    queryKey: keys.warningReceipts(id),
    queryFn: ({ signal }) => get<WarningReceiptRow[]>(pathOf(id, '/receipts'), {}, signal),
  });
}

/** A new draft, or the changed one. */
export function saveWarning({ id, edit }: { id: string | null; edit: EditWarning }, key: string): Promise<WarningView> {
  return id ? send<WarningView>('PUT', pathOf(id), edit, key) : send<WarningView>('POST', warningsPath, edit, key);
}

export type Step = 'submit' | 'review' | 'publish' | 'cancel' | 'acknowledge' | 'calls';

/** A step of a warning's life. */
export function takeStep({ id, step, body }: { id: string; step: Step; body: Record<string, unknown> }, key: string): Promise<WarningView> {
  return send<WarningView>('POST', pathOf(id, `/${step}`), body, key);
}

export function discardWarning(id: string, key: string): Promise<void> {
  return send<void>('DELETE', pathOf(id), {}, key);
}
