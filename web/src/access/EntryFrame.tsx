import type { ReactNode } from 'react';
import { useT } from '@/i18n';
import { LanguageSwitch } from '@/shell/Header';
import './entry.css';

/** The frame of the pages before the shell: who we are, and one panel. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <div className="y-entry">
      <header className="y-header">
        <span className="y-brand">
          <strong>{t('shell.brand')}</strong>
          <span>{t('shell.city')}</span>
        </span>
        <span className="y-grow" />
        <LanguageSwitch />
      </header>
      <main className="y-entry-main">
        <p className="y-entry-name">{t('shell.title')}</p>
        <div className="y-panel y-entry-panel">{children}</div>
      </main>
    </div>
  );
}
