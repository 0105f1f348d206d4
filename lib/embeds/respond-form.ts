import { findPublished } from "../campaigns/find.ts";
import { isCrossSite } from "../http/body.ts";
import { segmentOf } from "../http/forms/segment.ts";
import { takeForm } from "../http/forms/sent.ts";
import { ASKING, MISSING } from "../http/headers.ts";
import { RETRY_SECONDS, statusOf } from "../http/respond.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { findAsking, listAsking } from "../partners/ask.ts";
import { sourceIn } from "../partners/source.ts";
import { receiveSignature } from "../signatures/receive.ts";
import { findEmbedded } from "./find.ts";
import { drawForm, drawInbox, drawInstead } from "./form.ts";
import { FORM_HEADERS } from "./headers.ts";
import { respondEmbed } from "./respond.ts";

/** GET of the form and of what follows it. The letter's own language if the URL names none. */
export async function respondForm(request: Request, slug: string, page: "form" | "inbox"): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = await localeFor(slug, searchParams.get("lang"));
  const campaign = locale && (await findPublished(slug, locale));
  if (!campaign) return respondInstead(request, "unknown_campaign");
  const shown = { locale, source: sourceIn(request.url) };
  if (page === "inbox") return respondEmbed(HTML, drawInbox(campaign, shown), { control: CONTROL });
  const partnerList = await findAsking(slug, shown.source, locale);
  const sent = takeForm(request.headers.get("x-form"));
  const response = respondEmbed(HTML, drawForm(campaign, { ...shown, partnerList }, sent), { control: CONTROL });
  if (!shown.source) response.headers.set(ASKING, (await listAsking(slug)).join(" "));
  return response;
}

/** POST: signs as the letter's own form does; whatever is refused is shown in the frame. */
export async function receiveForm(request: Request, slug: string): Promise<Response> {
  if (isCrossSite(request.headers)) return framed(await respondInstead(request, "cross_site", slug));
  const path = (after: string, { locale, source }: { locale: Locale; source: unknown }) => {
    const from = typeof source === "string" ? sourceIn(`?from=${encodeURIComponent(source)}`) : undefined;
    return `/embed/${segmentOf(slug)}/form${after}?${new URLSearchParams({ lang: locale, ...(from && { from }) })}`;
  };
  return framed(
    await receiveSignature(request, slug, {
      asks: true,
      form: (sent) => path("", sent),
      inbox: (sent) => path("/inbox", sent),
    }),
  );
}

export async function respondFailedForm(request: Request, slug: string): Promise<Response> {
  return framed(await respondInstead(request, "unavailable", slug));
}

const HTML = "text/html; charset=utf-8";
/** Browsers ask each time: what a partner asks, and whether one can sign, may have changed. */
const CONTROL = "public, max-age=0, s-maxage=2, stale-while-revalidate=60, stale-if-error=86400";

async function localeFor(slug: string, lang: string | null): Promise<Locale | undefined> {
  return isLocale(lang) ? lang : (await findEmbedded(slug, null))?.locale;
}

type Refused = "unknown_campaign" | "cross_site" | "unavailable";

async function respondInstead({ url }: Request, problem: Refused, slug?: string): Promise<Response> {
  const lang = new URL(url).searchParams.get("lang");
  const locale = isLocale(lang) ? lang : DEFAULT_LOCALE;
  const t = messagesIn(locale);
  const words = problem === "cross_site" ? t("embed.form.instead") : t(`problem.${problem}`);
  const control = problem === "unknown_campaign" ? MISSING["cache-control"] : "no-store";
  const response = respondEmbed(HTML, drawInstead(locale, words, slug), { status: statusOf(problem), control });
  if (problem === "unavailable") response.headers.set("retry-after", String(RETRY_SECONDS));
  return response;
}

/** Posts bypass Next, which sets these by route. */
function framed(response: Response): Response {
  for (const [name, value] of Object.entries(FORM_HEADERS)) response.headers.set(name, value);
  return response;
}
