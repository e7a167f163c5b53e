import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { newKey } from '@/api/newKey';
import { type FieldErrors, Problem } from '@/api/problem';
import { useT } from '@/i18n';
import { problemText } from './problems';

interface Options<V, R> {
  onDone?: (result: R, variables: V) => void;
  /** Said when it is done. */
  done?: string;
  /** True: the page shows `problem` itself, no notification is raised. */
  quiet?: boolean;
}

export interface Command<V, R> {
  /** Carries the command out; undefined when it was refused or failed. */
  run: (variables: V) => Promise<R | undefined>;
  busy: boolean;
  problem: Problem | null;
  fieldErrors: FieldErrors;
  reset: () => void;
}

interface Pending {
  key: string;
  content: string;
}

/**
 * A command with one idempotency key, kept over retries until its outcome is known, so that pressing again after a lost
 * answer does not do it twice. A second press while it runs is ignored. Changed content is another command.
 */
export function useCommand<V, R>(act: (variables: V, key: string) => Promise<R>, options: Options<V, R> = {}): Command<V, R> {
  const t = useT();
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const pending = useRef<Pending | null>(null);
  const running = useRef(false);
  const latest = useRef({ act, options });
  latest.current = { act, options };

  const run = useCallback(
    async (variables: V): Promise<R | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setProblem(null);
      const { act, options } = latest.current;
      pending.current = keep(pending.current, variables);
      try {
        const result = await act(variables, pending.current.key);
        pending.current = null;
        if (options.done) message.success(options.done);
        options.onDone?.(result, variables);
        return result;
      } catch (error) {
        const refused = asProblem(error);
        if (!refused.outcomeUnknown) pending.current = null;
        setProblem(refused);
        if (!options.quiet) notification.error({ title: t('problem.title'), description: problemText(refused, t) });
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [t, message, notification],
  );

  const reset = useCallback(() => setProblem(null), []);
  return { run, busy, problem, fieldErrors: problem?.errors ?? {}, reset };
}

function keep(pending: Pending | null, variables: unknown): Pending {
  const content = JSON.stringify(variables ?? null, (_, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );
  return pending?.content === content ? pending : { key: newKey(), content };
}

/** An error that is not the platform's is a bug of this page and must not look like a refusal. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
