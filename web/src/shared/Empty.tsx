import type { ReactNode } from 'react';
import { useT } from '@/i18n';

interface Props {
  /** What will appear here. */
  title?: string;
  hint?: string;
  /** The act that makes it appear. */
  children?: ReactNode;
}

export function Empty({ title, hint, children }: Props) {
  const t = useT();
  return (
    <div className="y-empty">
      <div className="y-empty-title">{title ?? t('empty.title')}</div>
      {hint && <div className="y-muted">{hint}</div>}
      {children && <div className="y-empty-act">{children}</div>}
    </div>
  );
}
