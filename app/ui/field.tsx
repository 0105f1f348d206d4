import type { ComponentProps, ReactNode } from "react";

type Props = ComponentProps<"input"> & {
  name: string;
  label: string;
  note?: string;
  hint?: string;
  error?: string;
  children?: ReactNode; // replaces the input
};

/** A labelled input; hint and error are linked for screen readers. */
export function Field({ name, label, note, hint, error, children, ...input }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {note && <span className="optional">({note})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children ?? (
        <input
          id={name}
          name={name}
          type="text"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          {...input}
        />
      )}
    </div>
  );
}
