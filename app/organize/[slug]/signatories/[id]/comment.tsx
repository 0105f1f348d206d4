import type { Signatory } from "#lib/signatories/read.ts";
import { consoleText } from "../../../session.ts";
import { Decide } from "../../comments/decide.tsx";

/** The comment, and whether it is public. */
export async function Comment({ slug, signatory }: { slug: string; signatory: Signatory }) {
  const { t } = await consoleText();
  const { comment, commentApprovedAt, commentRefusedAt } = signatory;
  const state = commentApprovedAt ? "approved" : commentRefusedAt ? "refused" : "waiting";
  return (
    <section className="panel" aria-labelledby="comment-title">
      <h2 id="comment-title">{t("signatories.comment")}</h2>
      <blockquote className="comment" lang={signatory.locale} dir="auto">
        {comment}
      </blockquote>
      <p>{t(`signatories.itsComment.${state}`)}</p>
      <Decide slug={slug} comment={signatory} from="signatory" state={state} />
    </section>
  );
}
