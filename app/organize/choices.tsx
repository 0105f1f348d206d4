import type { ReactNode } from "react";

type Props = {
  name: string;
  title: string;
  of: readonly (readonly [value: string, label: ReactNode])[];
  chosen?: string;
  error?: string;
};

/** Radio buttons without a default; an error links to the first. */
export function Choices({ name, title, of, chosen, error }: Props) {
  return (
    <fieldset aria-describedby={error && `${name}-error`}>
      <legend>{title}</legend>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {of.map(([value, label], index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={index === 0 ? name : undefined}
            name={name}
            value={value}
            defaultChecked={chosen === value}
            required
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
