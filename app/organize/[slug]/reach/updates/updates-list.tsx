import { dayIn } from "#lib/updates/fields.ts";
import { headingOf } from "#lib/updates/for-mail.ts";
import { type ListedUpdate, listUpdates } from "#lib/updates/list.ts";
import type { Kind } from "#lib/updates/schema.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText } from "../../../session.ts";
import { TranslationStates } from "../../../translation-states.tsx";
import { MailingState } from "./mailing.tsx";

type Props = { organizerId: string; slug: string; kinds: readonly Kind[] };

export async function UpdatesList({ organizerId, slug, kinds }: Props) {
  const { locale, t } = await consoleText();
  const { updates: all, isPublished, own } = orNotFound(await listUpdates(organizerId, slug, locale));
  const updates = all.filter(({ kind }) => kinds.includes(kind));
  const isDelivered = updates.some(({ kind }) => kind === "delivery");
  const isMain = (kind: Kind) =>
    kinds.includes("news") ? kind === "news" : kind === "delivery" || (kind === "response" && isDelivered);
  return (
    <>
      {isPublished && (
        <p className="actions">
          {kinds.map((kind) => (
            <a
              key={kind}
              className={isMain(kind) ? "button" : undefined}
              href={`/organize/${slug}/reach/updates/new?kind=${kind}`}
            >
              {t(`updates.add.${kind}`)}
            </a>
          ))}
          <a href={`/${own}/${slug}/updates`}>{t("updates.public")}</a>
        </p>
      )}
      {updates.length === 0 && <p>{t(isPublished ? "updates.none" : "updates.notYet")}</p>}
      {updates.length > 0 && (
        <ul className="rows">
          {updates.map((update) => (
            <UpdateRow key={update.id} update={update} slug={slug} />
          ))}
        </ul>
      )}
    </>
  );
}

async function UpdateRow({ update, slug }: { update: ListedUpdate; slug: string }) {
  const { locale, t } = await consoleText();
  const { id, life, mailing, standings } = update;
  const base = `/organize/${slug}/reach/updates/${id}`;
  const heading = headingOf(update, locale);
  return (
    <li>
      <div>
        <strong>
          <a href={base}>{heading}</a>
        </strong>{" "}
        <span className={`badge ${life === "public" ? "open" : life}`}>{t(`updates.life.${life}`)}</span>
        <span className="note">
          {dayIn(update.day, locale, update.time)}
          {standings.length > 0 && " · "}
          <TranslationStates base={base} named={heading} standings={standings} />
        </span>
        {mailing && (
          <span className="note">
            <MailingState mailing={mailing} />
          </span>
        )}
      </div>
      {life !== "public" && (
        <a className="button" href={`${base}/publish`} aria-label={t("updates.publishNamed", { heading })}>
          {t("updates.publish.way")}
        </a>
      )}
    </li>
  );
}
