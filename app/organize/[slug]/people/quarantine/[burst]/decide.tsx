import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import type { Burst } from "#lib/quarantine/list.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { consoleText } from "../../../../session.ts";
import { letIn, putBack } from "../actions.ts";

export async function Decide({ slug, burst }: { slug: string; burst: Burst }) {
  const { t } = await consoleText();
  const fields = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="burst" value={burst.id} />
    </>
  );
  if (burst.letInAt)
    return (
      <Form name="put-back" action={putBack}>
        {fields}
        <button type="submit" className="plain">
          {t("quarantine.undo")}
        </button>
      </Form>
    );
  return (
    <>
      {burst.waiting > 0 && (
        <p className="actions">
          <a href={`/organize/${slug}/people/rulings/new?burst=${burst.id}&state=quarantined`}>
            {t("quarantine.ruleOut")}
          </a>
        </p>
      )}
      <section className="panel">
        <Form name="let-in" action={letIn}>
          {fields}
          <p>{t("quarantine.letInHint")}</p>
          <ConfirmBox label={t("quarantine.sure")} error={issueOf("let-in", "sure")} />
          <button type="submit">{t("quarantine.letIn")}</button>
        </Form>
      </section>
    </>
  );
}
