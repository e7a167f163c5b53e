import type { EventCode } from '@/api/types';

/** Classes of incidents proper: category 1 of the code table, from its classes down. */
export function incidentCodes(codes: EventCode[]): EventCode[] {
  return codes.filter((c) => c.code.startsWith('1') && c.level >= 3);
}

/** The same with the categories above them, for choosing a whole branch. */
export function incidentClasses(codes: EventCode[]): EventCode[] {
  return codes.filter((c) => c.code.startsWith('1') && c.level >= 2);
}

/** Finds classes by code, Chinese words, pinyin or pinyin initials, the closest first. */
export function searchCodes(codes: EventCode[], query: string, limit = 30): EventCode[] {
  const wanted = fold(query);
  if (wanted === '') {
    return codes.slice(0, limit);
  }
  return codes
    .map((code) => ({ code, rank: rankOf(code, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || b.code.level - a.code.level || a.code.code.localeCompare(b.code.code))
    .slice(0, limit)
    .map(({ code }) => code);
}

/** A code that is not in the table but has the form of one; it is kept raw and flagged. */
export function rawCode(codes: EventCode[], query: string): string | null {
  const code = query.trim().toUpperCase();
  return /^[0-9][0-9A-Z]{4}$/.test(code) && !codes.some((c) => c.code === code) ? code : null;
}

const noMatch = 99;

function rankOf(code: EventCode, wanted: string): number {
  const name = fold(code.name);
  const initials = fold(code.initials);
  const pinyin = fold(code.pinyin);
  const tests: [boolean, number][] = [
    [fold(code.code) === wanted, 0],
    [name === wanted, 1],
    [name.startsWith(wanted), 2],
    [initials === wanted, 3],
    [initials.startsWith(wanted), 4],
    [pinyin.startsWith(wanted), 5],
    [fold(code.code).startsWith(wanted), 6],
    [name.includes(wanted), 7],
    [initials.includes(wanted), 8],
    [wanted.length >= 3 && pinyin.includes(wanted), 9],
  ];
  return tests.find(([hit]) => hit)?.[1] ?? noMatch;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s'·、，]/g, '');
}
