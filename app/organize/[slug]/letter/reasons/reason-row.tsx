import type { ListedReason } from "#lib/letters/reasons/list.ts";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { consoleText } from "../../../session.ts";
import { TranslationStates } from "../../../translation-states.tsx";
import { move } from "./actions.ts";

type Props = { slug: string; reason: ListedReason; count: number; writes: boolean };

export async function ReasonRow({ slug, reason, count, writes }: Props) {
  const { t } = await consoleText();
  const { id, number, title, related, standings } = reason;
  const base = `/organize/${slug}/letter/reasons/${number}`;
  return (
    <li id={`reason-${number}`} value={number}>
      <div>
        <strong>
          {number}.{" "}
          <a href={base} lang={reason.locale}>
            {title}
          </a>
        </strong>
        <span className="note">
          <TranslationStates base={base} named={title} standings={standings} />
        </span>
        {related && <span className="note">{t("reasons.related", { title: related })}</span>}
      </div>
      {writes && (
        <div className="actions">
          <form action={move} className="actions">
            <HiddenIds slug={slug} id={id} />
            <input type="hidden" name="from" value={number} />
            {number > 1 && (
              <button
                className="plain"
                type="submit"
                name="step"
                value="up"
                aria-label={t("reasons.upNamed", { title })}
              >
                {t("reasons.up")}
              </button>
            )}
            {number < count && (
              <button
                className="plain"
                type="submit"
                name="step"
                value="down"
                aria-label={t("reasons.downNamed", { title })}
              >
                {t("reasons.down")}
              </button>
            )}
          </form>
          <a href={`${base}/remove`} aria-label={t("reasons.removeNamed", { title })}>
            {t("reasons.remove")}
          </a>
        </div>
      )}
    </li>
  );
}
