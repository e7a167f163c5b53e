import type { Ask, InboxItem } from '@/api/types';
import type { TextKey } from '@/i18n';

export interface Place {
  /** The page on which what is asked is done. */
  page: string;
  /** Where 签收 is sent; null when the item asks for none. */
  acknowledge: string | null;
}

/** The panel of the room in which what is asked is done. */
const panels: Partial<Record<Ask, string>> = { call: '?tab=units', report: '?tab=clocks' };

/** True: what is asked is to take on tasks, not to sign for the incident itself. */
export function asksToTakeOn(item: InboxItem): boolean {
  return item.ask === 'acknowledge' && item.incidentId !== null && item.subjectId !== item.incidentId;
}

/** Where an item is answered, by the kind of the entry that asks; null when there is no page for it. */
export function placeOf(item: InboxItem): Place | null {
  if (item.kind.startsWith('dispatch.')) return dispatchOf(item);
  if (item.incidentId !== null) return roomOf(item);
  if (item.kind.startsWith('information.warning-')) return warningOf(item);
  if (item.ask === 'review') return { page: `/organization/plans/${item.subjectId}`, acknowledge: null };
  if (item.kind.startsWith('information.alarm')) return alarmOf(item);
  if (item.kind.startsWith('information.compilation-')) {
    return {
      page: `/information/compilations/${item.subjectId}`,
      acknowledge: `/api/information/compilations/${item.subjectId}/acknowledge`,
    };
  }
  if (item.kind.startsWith('information.article-')) return { page: `/information/articles?article=${item.subjectId}`, acknowledge: null };
  return null;
}

/** A warning is read and signed for on its page; a unit that has not signed stands among the receipts, which its deadline leads to. */
function warningOf(item: InboxItem): Place {
  const aboutClock = item.kind === 'information.warning-receipt-overdue' && item.ask !== 'acknowledge';
  if (aboutClock) return { page: `/information/warnings/deadlines/${item.subjectId}`, acknowledge: null };
  const warning = `/information/warnings/${item.subjectId}`;
  return { page: `${warning}${item.ask === 'call' ? '?tab=receipts' : ''}`, acknowledge: `/api${warning}/acknowledge` };
}

/** The words for what is asked: a review is of a plan, or of a warning. */
export function askText(item: InboxItem): TextKey {
  if (item.ask === 'review' && item.kind.startsWith('dispatch.')) return 'inbox.ask.rungReview';
  return item.ask === 'review' && item.kind.startsWith('information.warning-') ? 'inbox.ask.warningReview' : `inbox.ask.${item.ask}`;
}

/** An order is taken on among the orders; what is about a need is answered in the incident's room. */
function dispatchOf(item: InboxItem): Place {
  const asked = item.ask === 'acknowledge' || item.ask === 'call';
  if (asked && (item.kind === 'dispatch.stock-allotted' || item.kind.startsWith('dispatch.allotment-'))) return allotmentOf(item);
  const aboutOrder = item.ask === 'acknowledge' || item.ask === 'call';
  return aboutOrder
    ? {
        page: `/dispatch/orders?order=${item.subjectId}${item.ask === 'call' ? '&whose=all' : ''}`,
        acknowledge: `/api/dispatch/orders/${item.subjectId}/accept`,
      }
    : { page: `/information/incidents/${item.incidentId}?tab=dispatch`, acknowledge: null };
}

function alarmOf(item: InboxItem): Place {
  const storm = item.kind === 'information.alarm-storm';
  const asked = item.ask === 'acknowledge';
  return {
    page: asked && !storm ? `/information/monitoring/alarms?alarm=${item.subjectId}` : '/information/monitoring/alarms',
    acknowledge: asked ? `/api/information/monitoring/${storm ? 'storms' : 'alarms'}/${item.subjectId}/acknowledge` : null,
  };
}

function roomOf(item: InboxItem): Place {
  const room = `/information/incidents/${item.incidentId}`;
  const aboutTasks = item.subjectId !== item.incidentId && (item.ask === 'acknowledge' || item.ask === 'answer');
  return {
    page: `${room}${aboutTasks ? '?tab=tasks' : (panels[item.ask] ?? '')}`,
    acknowledge: aboutTasks ? `/api${room}/tasks/${item.subjectId}/acknowledge` : `/api${room}/acknowledge`,
  };
}

/** An allotment is answered among the supplies; what else is about it, in the incident's room. */
function allotmentOf(item: InboxItem): Place {
  return {
    page: `/dispatch/supplies?allotment=${item.subjectId}${item.ask === 'call' ? '&whose=all' : ''}`,
    acknowledge: item.ask === 'acknowledge' ? `/api/dispatch/allotments/${item.subjectId}/accept` : null,
  };
}
