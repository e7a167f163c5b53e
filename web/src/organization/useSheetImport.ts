import { useEffect, useRef, useState } from 'react';
import type { ImportResult } from '@/api/types';
import { useCommand } from '@/shared/useCommand';
import type { Props } from './SheetImport';
import { useImport } from './useImport';

/** One import from its sending to its outcome, which is found again by its id when the page or the connection was lost meanwhile. */
export function useSheetImport({ send, onApplied, followed }: Pick<Props, 'send' | 'onApplied' | 'followed'>) {
  const [sent, setSent] = useState(0);
  const [answer, setAnswer] = useState<ImportResult | null>(null);
  const begin = (request: { file: File; chosen: boolean }, key: string) => {
    setSent(0);
    setAnswer(null);
    followed?.follow(key);
    return send(request, key, setSent);
  };
  const run = useCommand(begin, { quiet: true, onDone: setAnswer });
  const id = followed?.id ?? null;
  const asked = useImport(id, run.busy);
  const progress = id === null ? null : asked.data;
  const outcome = answer ?? progress?.result ?? null;
  const told = useRef(onApplied);
  told.current = onApplied;
  const applied = outcome?.applied === true;
  useEffect(() => {
    if (applied) told.current?.();
  }, [applied]);
  const forget = () => {
    setAnswer(null);
    followed?.follow(null);
    run.reset();
  };
  return { run, sent, outcome, progress, forget, unknown: id !== null && asked.data === null && !run.busy && !answer && !run.problem };
}
