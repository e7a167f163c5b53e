import { type TextKey, useT } from '@/i18n';

export type Grade = 'I' | 'II' | 'III' | 'IV';

function isGrade(value: string | null | undefined): value is Grade {
  return value === 'I' || value === 'II' || value === 'III' || value === 'IV';
}

/** The grade of an incident: its colour always with its word. */
export function GradeTag({ grade }: { grade: string | null | undefined }) {
  const t = useT();
  const known = isGrade(grade);
  return <span className={`y-tag y-grade-${known ? grade : 'none'}`}>{t(known ? `grade.${grade}` : 'grade.none')}</span>;
}

/** The response level in force; `none` means it has ended, null that it never started. */
export function LevelTag({ level }: { level: string | null | undefined }) {
  const t = useT();
  if (isGrade(level)) return <span className={`y-tag y-level y-grade-${level}`}>{t(`level.${level}`)}</span>;
  return <span className="y-tag y-grade-none">{t(level === 'none' ? 'level.none' : 'level.off')}</span>;
}

const tones = {
  open: 'busy',
  closed: 'quiet',
  merged: 'quiet',
  sent: 'wait',
  seen: 'wait',
  acknowledged: 'good',
  answered: 'done',
  overdue: 'bad',
  running: 'wait',
  met: 'done',
  late: 'bad',
  waived: 'quiet',
  settled: 'done',
  waiting: 'wait',
  active: 'done',
  locked: 'bad',
  disabled: 'quiet',
} as const;

const marks = { busy: '●', wait: '◔', good: '◑', done: '✓', bad: '!', quiet: '○' } as const;

export type StateName = keyof typeof tones;

/** A state in a word with a shape, so that colour never stands alone. */
export function StateTag({ state }: { state: StateName }) {
  const t = useT();
  const tone = tones[state];
  const key: TextKey = `state.${state}`;
  return (
    <span className={`y-state y-state-${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span> {t(key)}
    </span>
  );
}
