import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Width under which it scrolls sideways. */
  width: number;
  children: ReactNode;
}

/** A wide table without controls in it: the region itself takes the focus, so that the keyboard can scroll it. */
export function ScrollX({ label, width, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="y-scroll-x" aria-label={label} tabIndex={0}>
      <div style={{ minWidth: width }}>{children}</div>
    </section>
  );
}
