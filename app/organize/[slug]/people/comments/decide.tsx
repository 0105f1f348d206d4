import { seenOf } from "#lib/moderation/decide-comment.ts";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { consoleText } from "../../../session.ts";
import { approve, refuse } from "./actions.ts";

type Props = {
  slug: string;
  comment: { id: string; name: string; comment: string };
  from: "queue" | "signatory";
  state?: "waiting" | "approved" | "refused";
  after?: string; // the queue's cursor
  first?: boolean; // gets the focus after the previous decision
};

export async function Decide({ slug, comment, from, state = "waiting", after, first }: Props) {
  const { t } = await consoleText();
  const { id, name } = comment;
  const hidden = (
    <>
      <HiddenIds slug={slug} id={id} />
      <input type="hidden" name="seen" value={seenOf(comment.comment)} />
      <input type="hidden" name="from" value={from} />
      {after && <input type="hidden" name="after" value={after} />}
    </>
  );
  return (
    <div className="actions">
      {state !== "approved" && (
        <form action={approve}>
          {hidden}
          {/* biome-ignore lint/a11y/noAutofocus: the same button on the previous comment had the focus */}
          <button type="submit" autoFocus={first} aria-label={t("comments.approveNamed", { name })}>
            {t("comments.approve")}
          </button>
        </form>
      )}
      {state !== "refused" && (
        <form action={refuse}>
          {hidden}
          <button type="submit" className="plain" aria-label={t("comments.refuseNamed", { name })}>
            {t("comments.refuse")}
          </button>
        </form>
      )}
    </div>
  );
}
