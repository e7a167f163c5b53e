import type { WarningView } from '@/api/types';
import { type Draft, emptyDraft } from './draft';

/** A report that begins with what the warning says; the officer changes what is otherwise. */
export function draftFrom(id: string, warning: WarningView, when: string): Draft {
  const [circle] = warning.area.circles;
  const county = warning.countyCodes.length === 1 ? (warning.countyCodes[0] ?? null) : null;
  return {
    ...emptyDraft(id, when),
    warningId: warning.id,
    warningTitle: warning.headline,
    code: warning.kindCode || null,
    imminent: !warning.happening,
    place: warning.areaText.slice(0, 200),
    countyCode: county,
    longitude: circle?.longitude ?? null,
    latitude: circle?.latitude ?? null,
    harm: warning.caution,
    measures: warning.measures,
    source: [warning.issuerName, warning.identifier].filter(Boolean).join(' ').slice(0, 200),
  };
}
