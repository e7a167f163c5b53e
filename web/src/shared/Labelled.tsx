import type { ReactNode } from 'react';

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A control with its words above it, outside of a form. */
export function Labelled({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what the label holds
    <label className={className}>
      {label}
      {children}
    </label>
  );
}
