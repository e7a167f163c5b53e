import type { TextKey } from '@/i18n';

/** A rule as shown while typing. The platform decides; what only it can know (history, phone) has no check here. */
export interface PasswordRule {
  text: TextKey;
  met?: (password: string, userName: string) => boolean;
}

const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const runLength = 4;

export const passwordRules: PasswordRule[] = [
  { text: 'password.rule.length', met: (password) => password.length >= 10 },
  { text: 'password.rule.classes', met: (password) => classes(password) >= 3 },
  { text: 'password.rule.name', met: (password, userName) => !password.toLowerCase().includes(userName.toLowerCase()) },
  { text: 'password.rule.runs', met: (password) => !hasRun(password) && !/(.)\1\1/u.test(password) },
  { text: 'password.rule.common' },
  { text: 'password.rule.history' },
  { text: 'password.rule.days' },
];

function classes(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
}

function hasRun(password: string): boolean {
  const text = password.toLowerCase();
  for (let start = 0; start + runLength <= text.length; start++) {
    const part = text.slice(start, start + runLength);
    if (runs.some((run) => run.includes(part))) return true;
  }
  return false;
}
