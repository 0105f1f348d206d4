import { absolute } from "#app/ui/metadata.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { consoleText } from "../../../../session.ts";
import { endLink, makeLink } from "../actions.ts";
import { ConfirmForm } from "./confirm-form.tsx";

type Props = { slug: string; partner: string; link: string; token?: string; language: string };

export async function LinkPart({ slug, partner, link, token, language }: Props) {
  const { locale, t } = await consoleText();
  const fields = { slug, partner, link };
  const url = token && absolute(`/${language}/partners/${token}`);
  const copied = messagesIn(locale)("share.copied");
  return (
    <section className="panel" id="link" aria-labelledby="link-title">
      <h2 id="link-title">{t("partners.link")}</h2>
      <p>{t(url ? "partners.linkLead" : "partners.linkNone")}</p>
      {url ? (
        <>
          <div className="snippet bare">
            <pre>
              <code id="private-link">{url}</code>
            </pre>
            <p className="scripted">
              <button
                type="button"
                className="plain"
                data-copy={url}
                data-copied={copied}
                aria-describedby="link-title"
              >
                {messagesIn(locale)("share.copy")}
              </button>
              <span className="unseen" role="status" />
            </p>
          </div>
          <ConfirmForm
            {...{ name: "link", action: makeLink, fields }}
            title={t("partners.linkRenew")}
            consequence={t("partners.linkRenewSure")}
          />
          <ConfirmForm
            {...{ name: "end-link", action: endLink, fields }}
            title={t("partners.linkRevoke")}
            consequence={t("partners.linkRevokeSure")}
          />
        </>
      ) : (
        <form action={makeLink}>
          {Object.entries({ ...fields, sure: "yes" }).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <button type="submit">{t("partners.linkMake")}</button>
        </form>
      )}
    </section>
  );
}
