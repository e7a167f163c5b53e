import type { Ask, InboxItem } from '@/api/types';

export interface Place {
  /** The page on which what is asked is done. */
  page: string;
  /** Where 签收 is sent; null when the item asks for none. */
  acknowledge: string | null;
}

/** The panel of the room in which what is asked is done. */
const panels: Partial<Record<Ask, string>> = { call: '?tab=units', report: '?tab=clocks' };

/** Where an item is answered, by the kind of the entry that asks; null when there is no page for it. */
export function placeOf(item: InboxItem): Place | null {
  if (item.incidentId !== null) {
    return {
      page: `/information/incidents/${item.incidentId}${panels[item.ask] ?? ''}`,
      acknowledge: `/api/information/incidents/${item.incidentId}/acknowledge`,
    };
  }
  if (item.kind.startsWith('information.compilation-')) {
    return {
      page: `/information/compilations/${item.subjectId}`,
      acknowledge: `/api/information/compilations/${item.subjectId}/acknowledge`,
    };
  }
  if (item.kind.startsWith('information.article-')) return { page: `/information/articles?article=${item.subjectId}`, acknowledge: null };
  return null;
}
