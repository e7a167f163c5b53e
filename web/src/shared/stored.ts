import { useSyncExternalStore } from 'react';

export interface Stored<T extends string> {
  get: () => T;
  set: (value: T) => void;
  use: () => T;
}

/** A setting of this browser: remembered, and the same in every component and every window that uses it. */
export function stored<T extends string>(name: string, allowed: readonly T[], fallback: T): Stored<T> {
  const storageKey = `yilian.${name}`;
  const listeners = new Set<() => void>();
  const saved = localStorage.getItem(storageKey);
  let value = allowed.find((option) => option === saved) ?? fallback;
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const take = (next: T) => {
    value = next;
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', (event) => {
    const next = allowed.find((option) => option === event.newValue);
    if (event.key === storageKey && next) take(next);
  });
  return {
    get,
    set(next) {
      localStorage.setItem(storageKey, next);
      take(next);
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
