import type { TextKey } from '@/i18n';

const grades: Record<string, TextKey> = { I: 'grade.I', II: 'grade.II', III: 'grade.III', IV: 'grade.IV' };
const levels: Record<string, TextKey> = { I: 'level.I', II: 'level.II', III: 'level.III', IV: 'level.IV', none: 'level.none' };
const escalations: Record<string, TextKey> = {
  standIn: 'room.step.standIn',
  dutyPhone: 'room.step.dutyPhone',
  leader: 'room.step.leader',
};
const romans: Record<string, string> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };
const tones = { I: 'red', II: 'orange', III: 'yellow', IV: 'blue' } as const;

export const gradeNames = ['I', 'II', 'III', 'IV'] as const;

export function gradeKey(grade: string | null): TextKey {
  return grades[grade ?? ''] ?? 'grade.none';
}

export function levelKey(level: string): TextKey {
  return levels[level] ?? 'level.off';
}

export function stepKey(escalation: string): TextKey {
  return escalations[escalation] ?? 'room.step.other';
}

/** The sign of a grade where there is no room for its name. */
export function roman(grade: string | null): string {
  return romans[grade ?? ''] ?? '?';
}

export function tone(grade: string | null): 'red' | 'orange' | 'yellow' | 'blue' | 'none' {
  return tones[(grade ?? '') as keyof typeof tones] ?? 'none';
}
