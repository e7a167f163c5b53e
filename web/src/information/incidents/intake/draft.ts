import { newKey } from '@/api/client';
import type { Figures } from '@/api/types';

export type DraftFile = { id: string; name: string; size: number };

/** A report that is being written. It carries its command keys, so that sending again after a reload is still the same act. */
export type Draft = {
  id: string;
  reportKey: string;
  mergeKey: string;
  savedAt: string;
  organizationId: string | null;
  /** The warning that it is reported from. */
  warningId: string | null;
  warningTitle: string;
  code: string | null;
  title: string;
  imminent: boolean;
  sensitive: boolean;
  when: string;
  place: string;
  countyCode: string | null;
  longitude: number | null;
  latitude: number | null;
  harm: string;
  measures: string;
  source: string;
  figures: Figures;
  files: DraftFile[];
  grade: string | null;
  gradeReason: string;
  lead: string | null;
  excluded: string[];
  added: string[];
  acknowledgeMinutes: number | null;
  message: string;
};

const prefix = 'yilian.intake.';
const weekMs = 7 * 86_400_000;

export function emptyDraft(id: string, when: string): Draft {
  return {
    id,
    reportKey: newKey(),
    mergeKey: newKey(),
    savedAt: '',
    organizationId: null,
    warningId: null,
    warningTitle: '',
    code: null,
    title: '',
    imminent: false,
    sensitive: false,
    when,
    place: '',
    countyCode: null,
    longitude: null,
    latitude: null,
    harm: '',
    measures: '',
    source: '',
    figures: {},
    files: [],
    grade: null,
    gradeReason: '',
    lead: null,
    excluded: [],
    added: [],
    acknowledgeMinutes: null,
    message: '',
  };
}

/** True when nothing was written yet that would be a loss. */
export function isBlank(draft: Draft): boolean {
  const texts = draft.title + draft.place + draft.harm + draft.measures + draft.source;
  return draft.code === null && texts === '' && Object.keys(draft.figures).length === 0 && draft.files.length === 0;
}

/** False when the browser has no room for it. */
export function saveDraft(user: string, draft: Draft, now: Date): boolean {
  const key = keyOf(user, draft.id);
  if (isBlank(draft)) {
    localStorage.removeItem(key);
    return true;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: now.toISOString() }));
    return true;
  } catch {
    return false;
  }
}

export function loadDraft(user: string, id: string): Draft | null {
  return read(localStorage.getItem(keyOf(user, id)));
}

export function dropDraft(user: string, id: string): void {
  localStorage.removeItem(keyOf(user, id));
}

/** The person's unsent drafts, the newest first; those older than a week are dropped. */
export function listDrafts(user: string, now: Date): Draft[] {
  const drafts = Object.keys(localStorage)
    .filter((key) => key.startsWith(`${prefix}${user}.`))
    .flatMap((key) => read(localStorage.getItem(key)) ?? []);
  const stale = drafts.filter((d) => now.getTime() - Date.parse(d.savedAt) > weekMs);
  for (const draft of stale) {
    dropDraft(user, draft.id);
  }
  return drafts.filter((d) => !stale.includes(d)).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

function keyOf(user: string, id: string): string {
  return `${prefix}${user}.${id}`;
}

function read(text: string | null): Draft | null {
  if (text === null) {
    return null;
  }
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    return typeof draft.id === 'string' ? { ...emptyDraft(draft.id, ''), ...draft } : null;
  } catch {
    return null;
  }
}
