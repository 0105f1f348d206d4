import type { Signatory } from "#lib/search/read.ts";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { hide, show } from "../actions.ts";

/** Hides a name from the public list, or stops hiding it. */
export async function Listing({ slug, signatory }: { slug: string; signatory: Signatory }) {
  const { t } = await consoleText();
  const { id, listed, hiddenAt } = signatory;
  const messageKey = hiddenAt ? "hiddenNow" : listed ? "shownNow" : "private";
  return (
    <section className="panel" aria-labelledby="listing-title">
      <h2 id="listing-title">{t("signatories.listing")}</h2>
      <p>{t(`signatories.${messageKey}`)}</p>
      {(listed || hiddenAt) && (
        <form action={hiddenAt ? show : hide}>
          <HiddenIds slug={slug} id={id} />
          <button type="submit" className="plain">
            {t(hiddenAt ? "signatories.showAgain" : "signatories.hide")}
          </button>
        </form>
      )}
    </section>
  );
}
