import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import { CONSENT } from "#lib/retention/consents.ts";
import { BYLINE } from "#lib/signatures/details.ts";
import { fingerprintOf, type ProvenSignature } from "#lib/steps/proven.ts";
import { formatDetail } from "./details.ts";
import { Errors } from "./errors.tsx";
import { Facts } from "./facts.tsx";
import { ListedChoice } from "./listed-choice.tsx";
import type { Campaign, Locale } from "./load.ts";
import { StayingForm } from "./staying-form.tsx";

type Props = { campaign: Campaign; proven: ProvenSignature; token: string; locale: Locale; sent?: SentForm };

/** What the button will sign and publish. The choice is the one made for the first letter; news is asked for anew. */
export async function NextForm({ campaign, proven, token, locale, sent }: Props) {
  const t = await getTranslations({ locale });
  const { slug, letter, retentionMonths } = campaign;
  const kept = sent?.values ?? {};
  const rows = BYLINE.map((key) => [t(`details.${key}`), formatDetail(key, proven[key], locale)] as const);
  return (
    <>
      <h2>{t("next.signature")}</h2>
      <Facts rows={[[t("own.name"), proven.name], ...rows]} />
      <p>
        {t("next.public")}{" "}
        {t.rich("next.otherwise", { link: (text) => <a href={`/${locale}/${slug}#sign`}>{text}</a> })}
      </p>
      <StayingForm
        className="form"
        action={`/api/campaigns/${slug}/next/${token}`}
        unreachable={t("form.unreachable")}
        submitting={t("form.submitting")}
      >
        <Errors errors={sent} title={t("form.errorsTitle")} targets={{ listed: "listed-yes" }} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={letter.version} />
        <input type="hidden" name="consent" value={CONSENT} />
        <input type="hidden" name="retention" value={retentionMonths ?? ""} />
        <input type="hidden" name="source" value={kept.source ?? ""} />
        <input type="hidden" name="shown" value={fingerprintOf(proven)} />
        <ListedChoice locale={locale} chosen={kept.listed ?? (proven.listed ? "yes" : "no")} />
        <label className="choice">
          <input type="checkbox" name="updates" value="yes" defaultChecked={kept.updates === "yes"} />
          <span>{t("form.updates")}</span>
        </label>
        <p className="small">{t.rich("form.privacy", { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}</p>
        <p className="small">
          {retentionMonths ? t("form.retention", { months: retentionMonths }) : t("form.retentionNone")}
        </p>
        <button type="submit">{t("next.submit")}</button>
        <p className="small">{t("next.notYou", { name: proven.name })}</p>
      </StayingForm>
    </>
  );
}
