import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { keys } from '@/api/keys';
import type { FieldErrors, Problem } from '@/api/problem';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { useCommand } from '@/shared/useCommand';
import { saveCompilation } from './compilations';
import { type Draft, draftOf, editOf, sameContent } from './draft';

export interface DraftDesk {
  draft: Draft;
  dirty: boolean;
  busy: boolean;
  problem: Problem | null;
  errors: FieldErrors;
  change: (part: Partial<Draft>) => void;
  /** Saves; the saved compilation, or undefined when it was refused. */
  save: (over?: number) => Promise<CompilationView | undefined>;
  /** Drops what was not saved. */
  takeTheirs: () => void;
}

/** The editor's own copy of a draft. A newer version from elsewhere replaces it only while nothing in it is unsaved. */
export function useDraft(view: CompilationView): DraftDesk {
  const t = useT();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(view));
  const [base, setBase] = useState(draft);
  const dirty = !sameContent(draft, base);
  const adopt = useCallback((next: Draft) => {
    setDraft(next);
    setBase(next);
  }, []);
  const command = useCommand(saveCompilation, {
    quiet: true,
    done: t('compilations.saved'),
    onDone: (saved) => {
      adopt(draftOf(saved));
      queries.setQueryData(keys.compilation(saved.id), saved);
    },
  });

  useEffect(() => {
    if (!dirty && view.version > base.version) adopt(draftOf(view));
  }, [view, dirty, base.version, adopt]);
  useLeaveWarning(dirty);

  return {
    draft,
    dirty,
    busy: command.busy,
    problem: command.problem,
    errors: command.fieldErrors,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    save: (over) => command.run({ id: view.id, edit: editOf({ ...draft, version: over ?? draft.version }) }),
    takeTheirs: () => {
      command.reset();
      adopt(draftOf(view));
      void queries.invalidateQueries({ queryKey: keys.compilation(view.id) });
    },
  };
}

/** The browser asks before a page with unsaved work is left. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
