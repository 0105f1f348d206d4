import { ROLES } from "#lib/campaigns/role.ts";
import { consoleText } from "../../session.ts";

type Props = { title: string; chosen?: string; error?: string };

/** One of the roles, each with what it means. */
export async function RoleChoice({ title, chosen, error }: Props) {
  const { t } = await consoleText();
  return (
    <fieldset aria-describedby={error && "role-error"}>
      <legend>{title}</legend>
      {error && (
        <p className="error" id="role-error">
          {error}
        </p>
      )}
      {ROLES.map((role, index) => (
        <label className="choice" key={role}>
          <input
            type="radio"
            id={index === 0 ? "role" : undefined}
            name="role"
            value={role}
            defaultChecked={chosen === role}
            required
          />
          <span>
            <strong>{t(`home.role.${role}`)}</strong> {t(`home.roleMeans.${role}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
