import type { SentForm } from "#lib/http/forms/refuse.ts";
import { Asked } from "./asked.tsx";

/** A form's error summary: announced when it appears, with links to the fields. */
export function Errors({
  errors,
  title,
  targets = {},
}: {
  errors?: SentForm;
  title: string;
  targets?: Record<string, string>;
}) {
  return (
    <div tabIndex={-1} role="alert" className={errors ? "errors" : undefined}>
      {errors?.problem && <p>{errors.problem}</p>}
      {errors?.asked && <Asked {...errors.asked} />}
      {errors && errors.issues.length > 0 && (
        <>
          <p>{title}</p>
          <ul>
            {errors.issues.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${targets[field] ?? field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
