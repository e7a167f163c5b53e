import type {
  EditWarning,
  WarningArea,
  WarningBeginning,
  WarningColor,
  WarningKindView,
  WarningTemplateView,
  WarningView,
} from '@/api/types';

/** The form of a warning, as it stands on the page. */
export interface Draft {
  kindCode: string | null;
  color: WarningColor | null;
  headline: string;
  caution: string;
  measures: string;
  area: WarningArea;
  hours: number | null;
  happening: boolean;
  issuerId: string | null;
}

export const nowhere: WarningArea = { countyCodes: [], townshipCodes: [], polygons: [], circles: [], description: null };

export const emptyDraft: Draft = {
  kindCode: null,
  color: null,
  headline: '',
  caution: '',
  measures: '',
  area: nowhere,
  hours: null,
  happening: false,
  issuerId: null,
};

/** A draft that begins with a warning: the draft itself, or the one that holds and is to be updated. */
export function draftOf(view: WarningView, now: number, updating: boolean): Draft {
  const from = updating ? now : Date.parse(view.effectiveAt ?? view.createdAt);
  return {
    kindCode: view.kindCode,
    color: view.color,
    headline: updating ? '' : view.headline,
    caution: view.caution,
    measures: view.measures,
    area: view.area,
    hours: view.expiresAt ? Math.max(1, Math.round((Date.parse(view.expiresAt) - from) / 3_600_000)) : null,
    happening: view.happening,
    issuerId: view.issuerId,
  };
}

/** A draft that begins with what an alarm proposes; it is happening. */
export function draftFrom({ kindCode, color, caution, measures, area, hours }: WarningBeginning): Draft {
  return { ...emptyDraft, kindCode, color: color as WarningColor | null, caution, measures, area, hours, happening: true };
}

export function templateOf(kinds: WarningKindView[] | undefined, { kindCode, color }: Draft): WarningTemplateView | undefined {
  return kinds?.find((k) => k.code === kindCode)?.templates.find((one) => one.color === color);
}

/** The words of the template, where nothing else was written; what somebody wrote stays. */
export function withTemplate(draft: Draft, before: WarningTemplateView | undefined, now: WarningTemplateView | undefined): Draft {
  if (!now) return draft;
  const untouched = (text: string, shipped: string | undefined) => text.trim() === '' || text === shipped;
  return {
    ...draft,
    caution: untouched(draft.caution, before?.caution) ? now.caution : draft.caution,
    measures: untouched(draft.measures, before?.measures) ? now.measures : draft.measures,
    hours: draft.hours === null || draft.hours === before?.hours ? now.hours : draft.hours,
  };
}

/** What is missing, by field. */
export function missing(draft: Draft): Partial<Record<'kind' | 'caution' | 'measures' | 'area', true>> {
  const { area } = draft;
  const somewhere = area.countyCodes.length + area.townshipCodes.length + area.polygons.length + area.circles.length > 0;
  return {
    ...(draft.kindCode && draft.color ? {} : { kind: true as const }),
    ...(draft.caution.trim() ? {} : { caution: true as const }),
    ...(draft.measures.trim() ? {} : { measures: true as const }),
    ...(somewhere ? {} : { area: true as const }),
  };
}

export function editOf(draft: Draft, now: number, updatesId: string | null, version: number): EditWarning {
  return {
    issuerId: draft.issuerId,
    updatesId,
    alarmId: null,
    kindCode: draft.kindCode ?? '',
    color: draft.color ?? '',
    headline: draft.headline.trim() || null,
    caution: draft.caution,
    measures: draft.measures,
    area: draft.area,
    effectiveAt: null,
    expiresAt: draft.hours ? new Date(now + draft.hours * 3_600_000).toISOString() : null,
    happening: draft.happening,
    version,
  };
}
