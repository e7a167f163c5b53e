import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What is selected, kept in the URL. */
export function useSelected(name: string): [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const select = useCallback(
    (value: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === null) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name), select];
}
