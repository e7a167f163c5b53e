import type { WarningColor } from '@/api/types';
import { useT } from '@/i18n';

const grades: Record<WarningColor, string> = { red: 'I', orange: 'II', yellow: 'III', blue: 'IV' };

/** The class that paints a color of warning; the colors of the four grades. */
export function paintOf(color: WarningColor | null): string {
  return `y-grade-${color ? grades[color] : 'none'}`;
}

/** The color of a warning, always with its word. */
export function ColorTag({ color }: { color: WarningColor | null }) {
  const t = useT();
  return <span className={`y-tag ${paintOf(color)}`}>{t(`warnings.color.${color ?? 'none'}`)}</span>;
}
