import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Field } from "#app/ui/field.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { listVkeys } from "#lib/log/find.ts";

type Props = PageProps<"/[locale]/verify">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "receipt" });
  return pageMetadata({ locale, path: "/verify", title: t("title"), description: t("lead") });
}

const FIELDS = [
  { name: "file", required: true, type: "file" },
  { name: "name", required: true, autoComplete: "name" },
  { name: "email", required: true, type: "email", autoComplete: "email" },
  { name: "affiliation", autoComplete: "organization" },
] as const;

const OUTCOMES = [
  ...(["unreadable", "inLog", "notInLog", "oldBrowser", "words", "otherWords", "address", "otherAddress"] as const),
  ...(["proven", "in", "out", "unknown"] as const),
];

/** Receipts are checked by public/receipt.js, which brings nothing to the server. The form appears with it. */
export default async function CheckReceipt({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "receipt" });
  return (
    <>
      <Languages locale={locale} path="/verify" />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <noscript>
        <p>{t("script")}</p>
      </noscript>
      <div hidden>
        <form className="form" data-receipt={await listVkeys()}>
          {FIELDS.map(({ name, ...field }) => (
            <Field key={name} name={name} label={t(name)} {...field} />
          ))}
          <button type="submit">{t("check")}</button>
        </form>
      </div>
      <div role="status">
        <ul data-outcomes tabIndex={-1}>
          {OUTCOMES.map((outcome) => (
            <li key={outcome} data-outcome={outcome} data-words={t(outcome, { number: "{number}" })} hidden />
          ))}
        </ul>
      </div>
      <script type="module" src="/receipt.js" />
    </>
  );
}
