import { type ReactNode, useEffect } from 'react';
import { setPageTitle } from './documentTitle';

interface Props {
  title: string;
  /** Acts of the page, at the right of the title. */
  extra?: ReactNode;
  /** True: the page fills the height and scrolls inside. */
  fill?: boolean;
  children: ReactNode;
}

export function Page({ title, extra, fill, children }: Props) {
  useEffect(() => setPageTitle(title), [title]);
  return (
    <section className={fill ? 'y-page y-page-fill' : 'y-page'}>
      <header className="y-page-head">
        <h1>{title}</h1>
        {extra && <div className="y-page-extra">{extra}</div>}
      </header>
      {children}
    </section>
  );
}
