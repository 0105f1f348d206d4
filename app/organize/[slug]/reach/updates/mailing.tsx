import { isSending, type Mailing } from "#lib/updates/list.ts";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { Live } from "../../../live.tsx";
import { consoleText } from "../../../session.ts";
import { cancel } from "./actions.ts";

export async function MailingState({ mailing: { state, queued, waiting } }: { mailing: Mailing }) {
  const { t } = await consoleText();
  return t(`updates.mailing.${state}`, { sent: queued - Math.min(queued, waiting), queued });
}

export async function MailingPanel({ mailing, slug, id }: { mailing: Mailing; slug: string; id: string }) {
  const { t } = await consoleText();
  const { state, queued, waiting } = mailing;
  const inWork = isSending(mailing);
  return (
    <section className="panel" aria-labelledby="mailing-title">
      <h2 id="mailing-title">{t("updates.mailing.title")}</h2>
      <Live inWork={inWork} ready={t("updates.mailing.ready")}>
        <p>
          <MailingState mailing={mailing} />
        </p>
        {inWork && queued > 0 && (
          <progress
            max={queued}
            value={state === "running" ? undefined : queued - waiting}
            aria-label={t("updates.mailing.progress")}
          />
        )}
        {inWork && (
          <form action={cancel}>
            <HiddenIds slug={slug} id={id} />
            <button type="submit" className="plain">
              {t("updates.mailing.cancel")}
            </button>
          </form>
        )}
        {inWork && (
          <noscript>
            <p>
              <a href={`/organize/${slug}/reach/updates/${id}`}>{t("updates.mailing.again")}</a>
            </p>
          </noscript>
        )}
      </Live>
    </section>
  );
}
