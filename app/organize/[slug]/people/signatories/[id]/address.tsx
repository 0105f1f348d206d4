import { keptForm } from "#lib/http/forms/keep.ts";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { revealAddress } from "../actions.ts";

/** Shows the address in this response only, never at a URL of its own. */
export async function Address({ slug, id }: { slug: string; id: string }) {
  const { t } = await consoleText();
  const email = keptForm("reveal-done")?.more?.email;
  return (
    <section className="panel" aria-labelledby="address-title">
      <h2 id="address-title">{t("signatories.address")}</h2>
      {email ? (
        <p role="status">
          <strong className="address">{email}</strong>
        </p>
      ) : (
        <>
          <p>{t("signatories.addressLead")}</p>
          <form action={revealAddress}>
            <HiddenIds slug={slug} id={id} />
            <button type="submit" className="plain">
              {t("signatories.showAddress")}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
