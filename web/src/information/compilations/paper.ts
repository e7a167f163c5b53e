import type { CompilationItemView } from '@/api/types';
import { beijing } from '@/shared/time';

const digits = '零一二三四五六七八九';

/** 一 to 九十九, as headings are numbered. */
export function chineseNumber(number: number): string {
  if (number < 10) return digits.charAt(number);
  if (number >= 100) return String(number);
  const ones = number % 10 === 0 ? '' : digits.charAt(number % 10);
  return number < 20 ? `十${ones}` : `${digits.charAt(Math.floor(number / 10))}十${ones}`;
}

/** The date as documents write it. */
export function chineseDate(value: string): string {
  return beijing(value).format('YYYY年M月D日');
}

/** Items under their headings, each heading where it comes first. */
export function sectionsOf(items: CompilationItemView[]): { title: string; items: CompilationItemView[] }[] {
  const sections = new Map<string, CompilationItemView[]>();
  for (const item of items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  return [...sections].map(([title, own]) => ({ title, items: own }));
}
