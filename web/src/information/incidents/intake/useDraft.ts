import { useCallback, useEffect, useState } from 'react';
import { serverNow } from '@/shared/clock';
import { type Draft, dropDraft, emptyDraft, listDrafts, loadDraft, saveDraft } from './draft';
import { writeWhen } from './when';

export type Change = (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;

/** The draft with the id, from this browser's store or new; every change is stored at once. */
export function useDraft(user: string, id: string) {
  const [draft, setDraft] = useState(() => loadDraft(user, id) ?? emptyDraft(id, writeWhen(now())));
  const [sent, setSent] = useState(false);
  const [others, setOthers] = useState(() => listDrafts(user, now()).filter((d) => d.id !== id));
  const [stored, setStored] = useState(true);

  useEffect(() => {
    if (!sent) setStored(saveDraft(user, draft, now()));
  }, [user, draft, sent]);

  const change: Change = useCallback(
    (part) => setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) })),
    [],
  );

  const forget = useCallback(() => {
    setSent(true);
    dropDraft(user, id);
  }, [user, id]);

  const discard = useCallback(
    (other: string) => {
      dropDraft(user, other);
      setOthers((before) => before.filter((d) => d.id !== other));
    },
    [user],
  );

  return { draft, change, forget, others, discard, stored };
}

function now(): Date {
  return new Date(serverNow());
}
