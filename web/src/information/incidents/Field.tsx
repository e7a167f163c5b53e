import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  required?: boolean;
  error?: string | null | undefined;
  hint?: ReactNode;
  className?: string;
  /** The control gets the id its label points to and the id of the text that explains it. */
  children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean; status: '' | 'error' }) => ReactNode;
}

/** A control with its label, its hint and what is wrong with it. */
export function Field({ label, required, error, hint, className, children }: Props) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className={`i-field ${className ?? ''}`}>
      <label htmlFor={id}>
        {required && (
          <span className="i-required" aria-hidden="true">
            *
          </span>
        )}
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': Boolean(error), status: error ? 'error' : '' })}
      <div id={about} className="i-field-about">
        {error && (
          <div className="i-field-error" role="alert">
            {error}
          </div>
        )}
        {hint}
      </div>
    </div>
  );
}
