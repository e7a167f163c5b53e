import { keys } from '@/api/keys';
import type { TimelineRow } from '@/api/types';
import { usePages } from '@/shared/usePages';
import { incidentPath } from '../../queries';

export type TimelineOrder = 'occurred' | 'recorded';

export function useTimeline(id: string, by: TimelineOrder) {
  return usePages<TimelineRow>(keys.timeline(id, by), incidentPath(id, '/timeline'), { by }, 60);
}
