import type { Metadata } from "next";
import { bylineOf } from "#app/ui/details.ts";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { COUNTED_MAX, listWaiting } from "#lib/moderation/comment-queue.ts";
import { readCursor } from "#lib/signatures/list.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { Decide } from "./decide.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("comments.title") };
}

export default async function Comments({ params, searchParams }: PageProps<"/organize/[slug]/people/comments">) {
  const { slug } = await params;
  const { done, at, after: cursor } = await searchParams;
  const after = readCursor(typeof cursor === "string" ? cursor : undefined);
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { comments, next, count, isAll } = orNotFound(await listWaiting(id, slug, after));
  const left = readCursor(typeof at === "string" ? at : undefined);
  const focused = left && (comments.find((comment) => comment.id > left) ?? comments[0])?.id;
  const base = `/organize/${slug}/people/comments`;
  const key = count > COUNTED_MAX ? "moreThan" : isAll ? "waiting" : "atLeast";
  return (
    <>
      <h1>{t("comments.title")}</h1>
      <p className="lead">{t("comments.lead")}</p>
      <DoneMessage of="comments" name={done} />
      <Errors errors={keptForm("comment")} title={t("frame.errorsTitle")} />
      {count === 0 && isAll && (
        <section className="panel" aria-labelledby="empty-title">
          <h2 id="empty-title">{t("comments.empty")}</h2>
          <p>{t("comments.emptyLead")}</p>
        </section>
      )}
      <p>
        {t(`comments.${key}`, { count: Math.min(count, COUNTED_MAX) })}{" "}
        <a href={`/organize/${slug}/people/signatories?comment=yes`}>{t("comments.all")}</a>
      </p>
      {comments.length === 0 && count > 0 && <p>{t("comments.noneHere")}</p>}
      <ol className="rows" aria-label={t("comments.title")}>
        {comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <div>
              <blockquote className="comment" lang={comment.locale} dir="auto">
                {comment.comment}
              </blockquote>
              <span className="note">
                <a href={`/organize/${slug}/people/signatories/${comment.id}`}>
                  <bdi>{comment.name}</bdi>
                </a>
                {bylineOf(comment, locale).map((part) => (
                  <span key={part}>
                    {" · "}
                    <bdi>{part}</bdi>
                  </span>
                ))}
              </span>
            </div>
            <Decide slug={slug} comment={comment} from="queue" after={after} first={comment.id === focused} />
          </li>
        ))}
      </ol>
      <nav className="actions" aria-label={t("comments.title")}>
        {after && <a href={base}>{t("comments.oldest")}</a>}
        {next && (
          <a rel="next" href={`${base}?after=${next}`}>
            {t("signatories.next")}
          </a>
        )}
      </nav>
    </>
  );
}
