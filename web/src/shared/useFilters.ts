import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Filters = Record<string, string>;

/**
 * Filters that live in the URL, so that a link shows a colleague the same, and are remembered per list: coming back
 * without any in the URL restores the last ones. A value equal to its default is left out of the URL.
 */
export function useFilters<F extends Filters>(list: string, defaults: F): [F, (change: Partial<F>) => void] {
  const [params, setParams] = useSearchParams();
  const storageKey = `yilian.filters.${list}`;
  const stable = useStable(defaults);
  const names = useMemo(() => Object.keys(stable), [stable]);

  const filters = useMemo(() => {
    const read = names.map((name) => [name, params.get(name) ?? stable[name]]);
    return Object.fromEntries(read) as F;
  }, [params, names, stable]);

  const write = useCallback(
    (next: F) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const name of names) {
            if (next[name] === undefined || next[name] === stable[name]) after.delete(name);
            else after.set(name, next[name]);
          }
          return after;
        },
        { replace: true },
      ),
    [names, stable, setParams],
  );

  useEffect(() => {
    const given = new URLSearchParams(window.location.search);
    if (names.some((name) => given.has(name))) return;
    const remembered = recall<F>(storageKey);
    if (remembered) write({ ...stable, ...remembered });
  }, [names, stable, storageKey, write]);

  const change = useCallback(
    (part: Partial<F>) => {
      const next = { ...filters, ...part };
      sessionStorage.setItem(storageKey, JSON.stringify(next));
      write(next);
    },
    [filters, storageKey, write],
  );

  return [filters, change];
}

function recall<F extends Filters>(storageKey: string): Partial<F> | null {
  const saved = sessionStorage.getItem(storageKey);
  return saved ? (JSON.parse(saved) as Partial<F>) : null;
}

function useStable<F extends Filters>(value: F): F {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as F, [text]);
}
