import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { listCampaigns } from "#lib/campaigns/find.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import "./developers.css";
import { type ExampleName, examplesOf } from "#lib/embeds/examples.ts";
import { BADGE_HEIGHT, FRAME, SHARE } from "#lib/embeds/size.ts";
import { Counter } from "./counter.tsx";
import { Example } from "./example.tsx";
import { pictureUrl } from "./picture.ts";
import { SignatureForm } from "./signature-form.tsx";

type Props = { campaigns: Awaited<ReturnType<typeof listCampaigns>>; locale: Locale };

const RULES = ["stable", "cached", "one", "closed", "errors", "sizes"] as const;
const NONE = { slug: "your-letter", title: "…" };

/** Documentation for embedding, with working examples of a letter on this site. */
export async function DevelopersPage({ campaigns, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "developers" });
  const campaign = campaigns.find(({ state }) => state === "open") ?? campaigns[0];
  const { slug, title } = campaign ?? NONE;
  const examples = examplesOf({ site: env().SITE_URL, slug, locale, title });
  const example = (name: ExampleName, label: string) => (
    <Example id={name} code={examples[name]} name={t("code", { name: label })} copy={t("copy")} copied={t("copied")} />
  );
  const result = (shown: ReactNode) =>
    campaign && (
      <figure className="result">
        <figcaption>{t("result")}</figcaption>
        {shown}
      </figure>
    );
  return (
    <div className="wide developers">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p>{campaign ? t("letters", { title }) : t("unpublished")}</p>
      <ul className="names">
        {campaigns.map((each) => (
          <li key={each.slug}>
            <code>{each.slug}</code> ·{" "}
            <a href={`/${locale}/${each.slug}`} lang={each.locale}>
              {each.title}
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="by-script">
        <h2 id="by-script">{t("script.title")}</h2>
        <p>{t("script.lead")}</p>
        {example("script", "HTML")}
        <p>{t("script.room")}</p>
        {result(<Counter slug={slug} title={title} locale={locale} />)}
        <h3>{t("script.attributes")}</h3>
        <dl className="terms">
          {(["campaign", "lang", "from"] as const).map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(`script.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t("script.properties")}</h3>
        <p>{t("script.propertiesLead")}</p>
        {example("looks", "CSS")}
        <p>{t("script.policy")}</p>
        {example("policy", "CSP")}
      </section>
      <section aria-labelledby="by-form">
        <h2 id="by-form">{t("form.title")}</h2>
        <p>{t("form.lead")}</p>
        {example("form", "HTML, form")}
        <p>{t("form.script")}</p>
        {result(
          <SignatureForm slug={slug} title={messagesIn(locale)("embed.form.frame", { title })} locale={locale} />,
        )}
        <h3>{t("script.properties")}</h3>
        <p>{t("form.properties")}</p>
        {example("formLooks", "CSS, form")}
        <p>{t("script.policy")}</p>
        {example("formPolicy", "CSP, form")}
        <p>{t("form.sandbox")}</p>
      </section>
      <section aria-labelledby="by-frame">
        <h2 id="by-frame">{t("frame.title")}</h2>
        <p>{t("frame.lead")}</p>
        {example("iframe", "iframe")}
        {result(<iframe src={`/embed/${slug}?lang=${locale}`} title={title} {...FRAME} loading="lazy" />)}
      </section>
      <section aria-labelledby="by-badge">
        <h2 id="by-badge">{t("badge.title")}</h2>
        <p>{t("badge.lead")}</p>
        {example("badge", "HTML, SVG")}
        {example("markdown", "Markdown")}
        {example("mail", "HTML, PNG")}
        {/* biome-ignore lint/performance/noImgElement: it is generated on request */}
        {result(<img src={`/badge/${slug}.svg?lang=${locale}`} alt={title} height={BADGE_HEIGHT} />)}
        <p>{t("badge.options")}</p>
      </section>
      <section aria-labelledby="by-address">
        <h2 id="by-address">{t("oembed.title")}</h2>
        <p>{t("oembed.lead")}</p>
        {example("oembed", "oEmbed")}
        <p>{t("oembed.wordpress")}</p>
        {example("wordpress", "PHP")}
      </section>
      <section aria-labelledby="by-json">
        <h2 id="by-json">{t("json.title")}</h2>
        <p>{t("json.lead")}</p>
        {(["count", "history", "table", "campaign", "signatories"] as const).map((name) => (
          <div key={name}>{example(name, name)}</div>
        ))}
        <p>
          {t("json.all")} <a href="/api/openapi.json">/api/openapi.json</a>
        </p>
        {example("openapi", "OpenAPI")}
      </section>
      <section aria-labelledby="by-picture">
        <h2 id="by-picture">{t("share.title")}</h2>
        <p>{t("share.lead")}</p>
        {example("share", "Open Graph")}
        {result(
          // biome-ignore lint/performance/noImgElement: it is generated on request
          <img className="share-image" src={pictureUrl(slug, locale)} alt={title} {...SHARE} loading="lazy" />,
        )}
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{t("rules.title")}</h2>
        <ul className="summary-list">
          {RULES.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
