import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const storageKey = 'yilian.language';
const listeners = new Set<() => void>();
let language: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
apply();

export function currentLanguage(): Language {
  return language;
}

export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(storageKey, next);
  apply();
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function apply(): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
