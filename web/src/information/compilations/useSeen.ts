import { useEffect, useRef } from 'react';
import { send } from '@/api/client';
import type { CompilationView } from '@/api/types';
import { pathOf } from './compilations';

/** Opening an issue is 查看 by the person's organizations that have not signed for it; said once for each opening. */
export function useSeen(view: CompilationView): void {
  const said = useRef(false);
  useEffect(() => {
    if (said.current || view.state !== 'issued' || view.actingFor.length === 0) return;
    said.current = true;
    // Nobody waits for it; when it fails the next opening says it.
    send<void>('POST', pathOf(view.id, '/seen'), {}).catch(() => undefined);
  }, [view]);
}
