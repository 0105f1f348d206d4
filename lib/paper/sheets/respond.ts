import { findPublished } from "../../campaigns/find.ts";
import type { Campaign } from "../../campaigns/view.ts";
import { PAPERS, type Paper } from "../../deliveries/paper.ts";
import { env } from "../../env.ts";
import { PAGE } from "../../http/headers.ts";
import { respondProblem } from "../../http/respond.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../../locale/locales.ts";
import { messagesIn } from "../../locale/messages.ts";
import { keepPicture } from "../../pictures/keep.ts";
import { siteName } from "../../site/in-force.ts";
import { type Kind, makeSheet } from "./make.ts";
import type { Sheet } from "./sheet.ts";

type Params = { locale: string; slug: string };

/** A letter's sheet or poster; made once for each version, language and size. */
export async function respondSheet(kind: Kind, { url }: Request, { locale, slug }: Params): Promise<Response> {
  const campaign = isLocale(locale) ? await findPublished(slug, locale) : undefined;
  if (!campaign || !isLocale(locale)) return respondProblem("unknown_campaign", DEFAULT_LOCALE);
  if (campaign.state === "closed") return respondProblem("closed", locale);
  const paper = PAPERS.find((one) => one === new URL(url).searchParams.get("paper")) ?? "a4";
  const sheet = sheetOf(kind, campaign, { locale, paper });
  const place = [slug, kind, locale, paper].join("/");
  const bytes = await keepPicture(place, JSON.stringify(sheet), () => makeSheet(kind, sheet));
  const headers = {
    ...{ ...PAGE, "content-type": "application/pdf", "x-content-type-options": "nosniff" },
    "content-disposition": `inline; filename="${slug}-${kind}-${locale}.pdf"`,
  };
  return new Response(new Uint8Array(bytes), { headers });
}

/** Column widths are relative. Headings are those that lib/paper/map.ts knows; nobody's email address is asked for. */
export function columnsOf(locale: Locale) {
  const t = messagesIn(locale);
  return [
    { name: t("sheet.columns.name"), width: 30 },
    { name: t("sheet.columns.country"), width: 17 },
    { name: t("sheet.columns.place"), width: 17 },
    { name: t("sheet.columns.date"), width: 13 },
    { name: t("sheet.columns.signature"), width: 23 },
  ];
}

function sheetOf(kind: Kind, campaign: Campaign, { locale, paper }: { locale: Locale; paper: Paper }): Sheet {
  const { slug, title, addressee, summary, letter } = campaign;
  const t = messagesIn(locale);
  const site = new URL(env().SITE_URL);
  const version = letter.version > 1 ? t("pack.version", { number: letter.version, date: letter.publishedAt }) : "";
  return {
    ...{ paper, locale, publishedAt: letter.publishedAt, url: `${site.origin}/${locale}/${slug}?from=${kind}` },
    shown: `${site.host}/${slug}`,
    letter: { locale: letter.locale, title, addressee, summary, text: letter.text },
    columns: columnsOf(locale),
    words: {
      ...{ kicker: t("letter.kicker"), to: t("letter.to"), site: siteName() },
      version: version || t("letter.published", { date: letter.publishedAt }),
      ...{ support: t("sheet.support"), whole: t("sheet.whole"), scan: t(`sheet.scan.${kind}`) },
      privacy: t("sheet.privacy", { url: `${site.host}/privacy` }),
      read: t("sheet.read"),
    },
  };
}
