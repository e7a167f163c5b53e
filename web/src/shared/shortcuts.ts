import { useEffect, useRef } from 'react';

type Shortcuts = Record<string, () => void>;

const registered: { current: Shortcuts }[] = [];
let prefix = '';
let prefixUntil = 0;

/** Shortcuts of a component, such as `j`, `Enter` or `g i`; the component mounted last is asked first. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (registered.length === 0) window.addEventListener('keydown', onKey);
    registered.unshift(latest);
    return () => {
      registered.splice(registered.indexOf(latest), 1);
      if (registered.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event)) return;
  const typed = performance.now() < prefixUntil ? `${prefix} ${event.key}` : event.key;
  prefixUntil = 0;
  const act = registered.map((entry) => entry.current[typed]).find((found) => found !== undefined);
  if (act) {
    event.preventDefault();
    act();
  } else if (event.key === 'g') {
    prefix = 'g';
    prefixUntil = performance.now() + 1200;
  }
}

/** Keys typed into a field belong to the field, and keys that operate a control to the control. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="dialog"]')) return true;
  return event.key === 'Enter' && target.closest('button, a, [role="button"], [role="menuitem"], [role="tab"]') !== null;
}

/** Moves to the page's search field, marked with `data-search`. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[data-search], [data-search] input')?.focus();
}
