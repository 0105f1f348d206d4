import { Facts } from "#app/ui/facts.tsx";
import { absolute } from "#app/ui/metadata.ts";
import { previewSample } from "#lib/mail/compose-sample.ts";
import type { findOpenSample } from "#lib/sample/find.ts";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { ConfirmForm } from "../../reach/partners/[partner]/confirm-form.tsx";
import { abandon, approve } from "./actions.ts";

type Open = Extract<Awaited<ReturnType<typeof findOpenSample>>, { ok: true }>["open"];
type Props = { slug: string; title: string; sample: NonNullable<Open> };

/** What an owner sees before approving: how many are asked, and the email. */
export async function OpenSample({ slug, title, sample }: Props) {
  const { locale, t } = await consoleText();
  const { id, auditor, state, wanted, source, detail, token, seed, deadline } = sample;
  const count = wanted ?? 0;
  const email = await previewSample(auditor, title, locale);
  const fields = { slug, sample: id };
  return (
    <section className="panel" aria-labelledby="open-title">
      <h2 id="open-title">{t("samples.open", { who: auditor })}</h2>
      {state !== "done" && state !== "abandoned" && <p>{t(`samples.state.${state}`)}</p>}
      <Facts
        rows={[
          [t("samples.wanted"), wanted?.toLocaleString(locale)],
          [t("samples.source"), source && `${t(`samples.sources.${source}`)}: ${detail}`],
          [t("samples.seed"), seed],
          [t("samples.deadline"), deadline && timeWords(deadline, locale)],
        ]}
      />
      {state !== "asking" && state !== "seeded" && (
        <>
          <h3>{t("samples.link")}</h3>
          <p>{t("samples.linkLead")}</p>
          <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            <code id="auditor-link">{absolute(`/${locale}/samples/${token}`)}</code>
          </pre>
        </>
      )}
      {state === "named" && (
        <>
          <h3>{t("samples.email", { count })}</h3>
          <p>{t("samples.limit")}</p>
          <p>{t("samples.subject", { subject: email.subject })}</p>
          <pre className="written" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {email.text}
          </pre>
          <ConfirmForm
            {...{ name: "approve", action: approve, fields, plain: true }}
            title={t("samples.approve")}
            consequence={t("samples.approveSure", { count, who: auditor })}
          />
        </>
      )}
      <ConfirmForm
        {...{ name: "abandon", action: abandon, fields }}
        title={t("samples.abandon")}
        consequence={t("samples.abandonSure")}
      />
    </section>
  );
}
