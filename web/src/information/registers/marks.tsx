import { Tooltip } from 'antd';
import { useT } from '@/i18n';
import { fullTime } from '@/shared/time';
import './registers.css';

const freshnessMarks = { fresh: '✓', due: '◔', stale: '!' } as const;
type FreshnessName = keyof typeof freshnessMarks;

/** How current an entry is: shape, word and age in days, so that color never stands alone. */
export function FreshnessMark({ freshness, ageDays, verifyBy }: { freshness: string; ageDays?: number; verifyBy?: string }) {
  const t = useT();
  const name = (freshness in freshnessMarks ? freshness : 'stale') as FreshnessName;
  const mark = (
    <span className={`r-fresh r-fresh-${name}`}>
      <span aria-hidden="true">{freshnessMarks[name]}</span> {t(`registers.fresh.${name}`)}
      {ageDays !== undefined && (
        <span className="y-muted y-figures"> {ageDays === 0 ? t('registers.ageToday') : t('registers.ageDays', { n: ageDays })}</span>
      )}
    </span>
  );
  return verifyBy ? <Tooltip title={t('registers.verifyBy', { time: fullTime(verifyBy) })}>{mark}</Tooltip> : mark;
}

const roman = ['', 'I', 'II', 'III', 'IV'] as const;

/** 1 is the highest; the four colors are those of the grades. */
export function RiskLevelTag({ level }: { level: number | null | undefined }) {
  const t = useT();
  if (!level) return <span className="y-tag y-grade-none">{t('registers.level.none')}</span>;
  return <span className={`y-tag y-grade-${roman[level] ?? 'none'}`}>{t(`registers.level.${level as 1 | 2 | 3 | 4}`)}</span>;
}

const readinessMarks = { ready: ['✓', 'done'], out: ['➜', 'busy'], resting: ['◔', 'wait'], off: ['×', 'quiet'] } as const;
export type ReadinessName = keyof typeof readinessMarks;
export const readinessNames = Object.keys(readinessMarks) as ReadinessName[];

export function ReadinessTag({ readiness }: { readiness: string | null | undefined }) {
  const t = useT();
  if (!readiness || !(readiness in readinessMarks)) return <span className="y-muted">—</span>;
  const name = readiness as ReadinessName;
  const [mark, tone] = readinessMarks[name];
  return (
    <span className={`y-state y-state-${tone}`}>
      <span aria-hidden="true">{mark}</span> {t(`registers.readiness.${name}`)}
    </span>
  );
}
