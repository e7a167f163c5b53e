import type { FigureChange, FigureKind, Figures, FigureValue } from '@/api/types';

/** The figures a report in the first minutes usually has. */
const common = ['dead', 'missing', 'seriouslyInjured', 'trapped', 'exposed', 'evacuated'];

export function commonKinds(kinds: FigureKind[], used: Figures): FigureKind[] {
  return kinds.filter((k) => common.includes(k.key) || used[k.key] !== undefined);
}

export function furtherKinds(kinds: FigureKind[], used: Figures): FigureKind[] {
  return kinds.filter((k) => !common.includes(k.key) && used[k.key] === undefined);
}

export type FigureFault = 'negative' | 'fraction' | 'tooLarge';

export function faultOf(kind: FigureKind, value: number): FigureFault | null {
  if (value < 0) return 'negative';
  if (value > 1_000_000_000) return 'tooLarge';
  return kind.whole && !Number.isInteger(value) ? 'fraction' : null;
}

/** The casualty figures that are lower than they stood: these need a reason, figures never fall in silence. */
export function fallen(kinds: FigureKind[], standing: FigureValue[], next: Figures): FigureKind[] {
  const before = new Map(standing.map((f) => [f.key, f.value]));
  return kinds.filter((k) => k.casualty && (next[k.key] ?? Number.POSITIVE_INFINITY) < (before.get(k.key) ?? Number.NEGATIVE_INFINITY));
}

/** What a change amounts to: 420 → 402 is -18; a first value has no difference. */
export function difference(change: FigureChange): string {
  if (!change.changed || change.before === null || change.after === null) return '';
  const by = Number((change.after - change.before).toFixed(4));
  return by > 0 ? `+${by}` : String(by).replace('-', '−');
}

export function figureText(value: number | null, unit: string): string {
  return value === null ? '—' : `${new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(value)} ${unit}`;
}
