import { useCallback } from 'react';
import { en } from './en';
import { currentLanguage, type Language, useLanguage } from './language';
import { zh } from './zh';

export { currentLanguage, type Language, setLanguage, useLanguage } from './language';

export type TextKey = keyof typeof zh;
export type TextParams = Record<string, string | number>;
export type Translate = (key: TextKey, params?: TextParams) => string;

const catalogs: Record<Language, Record<TextKey, string>> = { zh, en };

/** The text of a key in the language chosen now; for code outside of components. */
export function translate(key: TextKey, params?: TextParams): string {
  return fill(catalogs[currentLanguage()][key], params);
}

export function useT(): Translate {
  const language = useLanguage();
  return useCallback((key, params) => fill(catalogs[language][key], params), [language]);
}

function fill(text: string, params: TextParams | undefined): string {
  return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
}
