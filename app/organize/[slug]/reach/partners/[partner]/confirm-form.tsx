import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";

type Props = {
  name: string;
  action: (sent: FormData) => Promise<void>;
  fields: Record<string, string>;
  title: string;
  consequence: string;
  plain?: boolean; // reversible
};

/** A collapsed button with a checkbox to confirm. */
export function ConfirmForm({ name, action, fields, title, consequence, plain = false }: Props) {
  const error = issueOf(name, "sure");
  return (
    <details open={keptForm(name) !== undefined}>
      <summary>{title}</summary>
      <Form name={name} action={action}>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {error && <p className="error">{error}</p>}
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" aria-invalid={error ? true : undefined} required />
          <span>{consequence}</span>
        </label>
        <button type="submit" className={plain ? "plain" : "danger"}>
          {title}
        </button>
      </Form>
    </details>
  );
}
