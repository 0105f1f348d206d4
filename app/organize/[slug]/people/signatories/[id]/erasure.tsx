import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { erase, sendLinks } from "../actions.ts";

/** Emails a signatory their links, or erases this signature, when they ask to be erased. */
export async function Erasure({ slug, id }: { slug: string; id: string }) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="erasure-title">
      <h2 id="erasure-title">{t("signatories.erasure")}</h2>
      <p>{t("signatories.erasureLead")}</p>
      <form action={sendLinks}>
        <HiddenIds slug={slug} id={id} />
        <button type="submit" className="plain">
          {t("signatories.mailLinks")}
        </button>
      </form>
      <Form name="erase" action={erase}>
        <HiddenIds slug={slug} id={id} />
        <ConfirmBox label={t("signatories.eraseSure")} error={issueOf("erase", "sure")} />
        <button type="submit" className="danger">
          {t("signatories.eraseButton")}
        </button>
      </Form>
    </section>
  );
}
