import { useMemo } from 'react';
import { useT } from '@/i18n';
import { useCodes } from '../queries';

/** The name of the class that a prefix stands for: codes are five characters, a shorter one is filled up with zeros. */
export function useClassName(): (prefix: string) => string {
  const t = useT();
  const codes = useCodes().data;
  const names = useMemo(() => new Map((codes ?? []).map((code) => [code.code, code.name])), [codes]);
  return (prefix) => names.get(prefix.padEnd(5, '0')) ?? (prefix.length === 1 ? t('settings.routes.allClasses') : '');
}
