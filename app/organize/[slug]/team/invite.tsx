import { AsTyped } from "#app/ui/as-typed.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { invite } from "./actions.ts";
import { RoleChoice } from "./role-choice.tsx";

export async function Invite({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const kept = keptForm("invite");
  return (
    <section className="panel" aria-labelledby="invite-title">
      <h2 id="invite-title">{t("team.invite")}</h2>
      <p>{t("team.inviteLead")}</p>
      <Form name="invite" action={invite}>
        <input type="hidden" name="slug" value={slug} />
        <AsTyped {...kept} />
        <Field
          name="email"
          type="email"
          label={t("team.email")}
          error={issueOf("invite", "email")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={kept?.values.email}
          required
        />
        <RoleChoice title={t("team.role")} chosen={kept?.values.role} error={issueOf("invite", "role")} />
        <button type="submit">{t("team.submit")}</button>
      </Form>
    </section>
  );
}
