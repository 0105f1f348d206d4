import { Errors } from "#app/ui/errors.tsx";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import type { FoundLetter } from "#lib/letters/find.ts";
import { may } from "#lib/team/role.ts";
import type { Typed } from "../../edit.ts";
import { consoleText } from "../../session.ts";
import { correct } from "./actions.ts";
import { LetterHead } from "./letter-head.tsx";

/** Read-only: a published letter, or a draft for members without write access. */
export async function ShownLetter({ found, typed }: { found: FoundLetter; typed?: Typed }) {
  const { campaign, locale, saved, isDraft, isThere } = found;
  const { t } = await consoleText();
  const { title, addressee, text } = saved.texts;
  return (
    <>
      {typed && (
        <section className="panel" aria-labelledby="typed-title">
          <Errors errors={keptForm("letter")} title="" />
          <h2 id="typed-title">{t("letter.typedTitle")}</h2>
          <p>{t("letter.typedLead")}</p>
          <textarea aria-labelledby="typed-title" readOnly rows={12} value={typed.values.text} />
        </section>
      )}
      {!isDraft && may(campaign.role, "write") && (
        <form action={correct} className="form">
          <input type="hidden" name="slug" value={campaign.slug} />
          <input type="hidden" name="locale" value={locale} />
          <p className="hint">{t("letter.never")}</p>
          <button type="submit">{t("letter.correct")}</button>
        </form>
      )}
      {!isThere && <p>{t("letter.empty")}</p>}
      {isThere && (
        <article className="preview text" lang={locale}>
          <LetterHead title={title} addressee={addressee} />
          <div dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />
        </article>
      )}
    </>
  );
}
