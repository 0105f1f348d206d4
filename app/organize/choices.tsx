import type { ReactNode } from "react";
import { consoleText } from "./session.ts";

type Props = {
  name: string;
  title: string;
  of: readonly (readonly [value: string, label: ReactNode])[];
  chosen?: string;
  error?: string;
};

/** Radio buttons without a default, marked as required; an error links to the first. */
export async function Choices({ name, title, of, chosen, error }: Props) {
  const { t } = await consoleText();
  return (
    <fieldset aria-describedby={error && `${name}-error`}>
      <legend>
        {title} <span className="required">({t("frame.required")})</span>
      </legend>
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
