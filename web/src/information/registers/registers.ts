import { send, upload, withParams } from '@/api/client';
import type {
  ConfirmRegisterEntries,
  EditRegisterEntry,
  ImportResult,
  RegisterChoice,
  RegisterConfirmed,
  RegisterDefinition,
  RegisterEntryView,
  RegisterField,
  RegisterKind,
  RemoveRegisterEntry,
  SetRegisterReadiness,
} from '@/api/types';

export const base = '/api/information/registers';

export const saveEntry = (id: string | null) => (request: EditRegisterEntry, key: string) =>
  id === null ? send<RegisterEntryView>('POST', base, request, key) : send<RegisterEntryView>('PUT', `${base}/${id}`, request, key);

export const confirmEntries = (request: Partial<ConfirmRegisterEntries>, key: string) =>
  send<RegisterConfirmed>('POST', `${base}/confirm`, request, key);

export const setReadiness = (id: string) => (request: SetRegisterReadiness, key: string) =>
  send<RegisterEntryView>('POST', `${base}/${id}/readiness`, request, key);

export const removeEntry = (id: string) => (request: RemoveRegisterEntry, key: string) =>
  send<RegisterEntryView>('POST', `${base}/${id}/remove`, request, key);

export const restoreEntry = (id: string, key: string) => send<RegisterEntryView>('POST', `${base}/${id}/restore`, {}, key);

export const importEntries =
  (register: string) =>
  ({ file, partial, onSent }: { file: File; partial: boolean; onSent: (part: number) => void }, key: string) =>
    upload<ImportResult>(`${base}/import`, file, { register, partial }, key, onSent);

export const templateUrl = (register: string) => withParams(`${base}/template`, { register });

export const exportUrl = (register: string, filters: Record<string, string>, format: 'xlsx' | 'csv') =>
  withParams(`${base}/export`, { register, ...filters, format });

/** The title in the language of the page. */
export function titleOf(one: { title: string; titleEn: string }, english: boolean): string {
  return english ? one.titleEn : one.title;
}

export function kindName(kind: RegisterKind, english: boolean): string {
  return english ? kind.nameEn : kind.name;
}

export function choiceTitle(choices: RegisterChoice[], value: unknown, english: boolean): string {
  const found = choices.find((choice) => choice.value === String(value));
  return found ? titleOf(found, english) : String(value ?? '');
}

/** The typed fields an entry of this kind has: the kind's own first. */
export function fieldsOf(register: RegisterDefinition, kindCode: string | undefined): RegisterField[] {
  const kind = register.kinds.find((one) => one.code === kindCode);
  return [...(kind?.fields ?? []), ...register.fields];
}

/** The county stands before the place unless the place names it. */
export function placeText(countyName: string | null | undefined, place: string): string {
  const parts = countyName && !place.startsWith(countyName) ? [countyName, place] : [place];
  return parts.filter(Boolean).join(' ') || '—';
}
