import type { FigureKind, ProposalView, ProposeIncident, ReportIncident } from '@/api/types';
import type { TextKey } from '@/i18n';
import { faultOf } from '../figures';
import type { Draft } from './draft';
import { readWhen } from './when';

export type DraftErrors = Record<string, TextKey>;

const faults = { negative: 'intake.error.negative', fraction: 'intake.error.fraction', tooLarge: 'intake.error.tooLarge' } as const;
const times = {
  empty: 'intake.error.whenEmpty',
  unreadable: 'intake.error.whenUnreadable',
  impossible: 'intake.error.whenImpossible',
  future: 'intake.error.whenFuture',
} as const;

/** What keeps the draft from being reported, by field, in the order of the form. */
export function checkDraft(draft: Draft, kinds: FigureKind[], proposal: ProposalView | undefined, now: Date): DraftErrors {
  const when = readWhen(draft.when, now);
  const errors: [string, TextKey | null][] = [
    ['code', draft.code === null ? 'intake.error.code' : null],
    ['occurredAt', 'problem' in when ? times[when.problem] : null],
    ['place', draft.place.trim() === '' ? 'intake.error.place' : null],
    ['harm', draft.harm.trim() === '' ? 'intake.error.harm' : null],
    ...kinds.map((kind): [string, TextKey | null] => [`figures.${kind.key}`, figureError(kind, draft.figures[kind.key])]),
    ['gradeReason', overrides(draft, proposal) && draft.gradeReason.trim() === '' ? 'intake.error.gradeReason' : null],
  ];
  return Object.fromEntries(errors.filter((pair): pair is [string, TextKey] => pair[1] !== null));
}

/** True when the officer chose another grade than the one proposed. */
export function overrides(draft: Draft, proposal: ProposalView | undefined): boolean {
  return draft.grade !== null && draft.grade !== (proposal?.grade ?? null);
}

export function leadOf(draft: Draft, proposal: ProposalView | undefined): string | null {
  return draft.lead ?? proposal?.leadHeadquartersId ?? null;
}

/** The units it goes to: those proposed and not unchecked, then those added. */
export function chosenUnits(draft: Draft, proposal: ProposalView | undefined): string[] {
  const proposed = (proposal?.units ?? []).map((u) => u.organizationId).filter((id) => !draft.excluded.includes(id));
  return [...new Set([...proposed, ...draft.added])];
}

export function proposalOf(draft: Draft, kinds: FigureKind[], now: Date): ProposeIncident {
  const when = readWhen(draft.when, now);
  return {
    code: draft.code,
    warningId: draft.warningId,
    imminent: draft.imminent,
    sensitive: draft.sensitive,
    countyCode: draft.countyCode,
    longitude: draft.longitude,
    latitude: draft.latitude,
    occurredAt: 'at' in when ? when.at.toISOString() : null,
    figures: Object.fromEntries(Object.entries(draft.figures).filter(([key, value]) => isSound(kinds, key, value))),
  };
}

/** The command; with sending, it goes to the chosen units in the same act. */
export function reportOf(draft: Draft, proposal: ProposalView | undefined, now: Date, sending: boolean): ReportIncident {
  const when = readWhen(draft.when, now);
  const lead = leadOf(draft, proposal);
  const other = overrides(draft, proposal);
  return {
    organizationId: draft.organizationId,
    warningId: draft.warningId,
    code: draft.code ?? '',
    title: draft.title.trim() || null,
    imminent: draft.imminent,
    sensitive: draft.sensitive,
    occurredAt: ('at' in when ? when.at : now).toISOString(),
    place: draft.place.trim(),
    countyCode: draft.countyCode ?? proposal?.countyCode ?? null,
    longitude: draft.longitude,
    latitude: draft.latitude,
    harm: draft.harm.trim(),
    measures: draft.measures.trim() || null,
    figures: draft.figures,
    grade: other ? draft.grade : null,
    gradeReason: other ? draft.gradeReason.trim() : null,
    source: draft.source.trim() || null,
    attachmentIds: draft.files.map((f) => f.id),
    send:
      sending && lead !== null
        ? {
            leadHeadquartersId: lead,
            unitIds: chosenUnits(draft, proposal),
            acknowledgeMinutes: draft.acknowledgeMinutes,
            message: draft.message.trim() || null,
          }
        : null,
  };
}

function figureError(kind: FigureKind, value: number | undefined): TextKey | null {
  const fault = value === undefined ? null : faultOf(kind, value);
  return fault === null ? null : faults[fault];
}

function isSound(kinds: FigureKind[], key: string, value: number): boolean {
  const kind = kinds.find((k) => k.key === key);
  return kind !== undefined && faultOf(kind, value) === null;
}
