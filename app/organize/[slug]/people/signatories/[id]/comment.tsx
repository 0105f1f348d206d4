import type { Signatory } from "#lib/search/read.ts";
import { consoleText } from "../../../../session.ts";
import { Decide } from "../../comments/decide.tsx";

type Props = { slug: string; signatory: Signatory; comment: string };

export async function Comment({ slug, signatory, comment }: Props) {
  const { t } = await consoleText();
  const { commentApprovedAt, commentRefusedAt } = signatory;
  const state = commentApprovedAt ? "approved" : commentRefusedAt ? "refused" : "waiting";
  return (
    <section className="panel" aria-labelledby="comment-title">
      <h2 id="comment-title">{t("signatories.comment")}</h2>
      <blockquote className="comment" lang={signatory.locale} dir="auto">
        {comment}
      </blockquote>
      <p>{t(`signatories.itsComment.${state}`)}</p>
      <Decide slug={slug} comment={{ ...signatory, comment }} from="signatory" state={state} />
    </section>
  );
}
