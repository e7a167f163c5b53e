import { useCallback, useSyncExternalStore } from 'react';

/** Which base layer a person chose, remembered in this browser and the same in every map of the page. */
const listeners = new Set<() => void>();
const failed = new Set<string>();
let version = 0;

function changed(): void {
  version++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keyOf = (user: string) => `yilian.map.base.${user}`;

export function chosenBy(user: string): string | null {
  return localStorage.getItem(keyOf(user));
}

/** Chooses; a layer that failed before is tried again. */
export function choose(user: string, id: string): void {
  localStorage.setItem(keyOf(user), id);
  failed.delete(id);
  changed();
}

/** The tiles of a layer do not come: the bundled layer is shown until somebody tries again. */
export function giveUp(id: string): void {
  if (failed.has(id)) return;
  failed.add(id);
  changed();
}

export function tryAgain(id: string): void {
  if (failed.delete(id)) changed();
}

export function useChoice(user: string) {
  useSyncExternalStore(subscribe, () => version);
  return { chosen: chosenBy(user), hasFailed: useCallback((id: string) => failed.has(id), []) };
}
