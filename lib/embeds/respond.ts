import { MISSING } from "../http/headers.ts";
import { RETRY_SECONDS, respondPublicProblem, statusOf } from "../http/respond.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";
import { drawBadge, STYLES, THEMES } from "./badge.ts";
import { findCounter } from "./find.ts";
import { drawFailedFrame, drawFrame, drawNoFrame } from "./frame.ts";
import { badgeWords } from "./words.ts";

/** As short-lived as the count itself; browsers keep it a little longer. */
const CONTROL = "public, max-age=10, s-maxage=2, stale-while-revalidate=60, stale-if-error=86400";

export async function respondBadge(file: string, query: URLSearchParams): Promise<Response> {
  const counter = file.endsWith(".svg")
    ? await findCounter(file.slice(0, -".svg".length), query.get("lang"))
    : undefined;
  if (!counter) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const style = STYLES.find((one) => one === query.get("style"));
  const theme = THEMES.find((one) => one === query.get("theme"));
  return respondEmbed("image/svg+xml", drawBadge({ ...badgeWords(counter), style, theme }));
}

export async function respondFrame(slug: string, query: URLSearchParams): Promise<Response> {
  const counter = await findCounter(slug, query.get("lang"));
  return counter
    ? respondEmbed("text/html; charset=utf-8", drawFrame(counter))
    : respondEmbed("text/html; charset=utf-8", drawNoFrame(localeOf(query)), {
        status: 404,
        control: MISSING["cache-control"],
      });
}

/** Shown inside a partner's page, so it is HTML with a link to the letter. */
export async function respondFailedFrame(slug: string, query: URLSearchParams): Promise<Response> {
  const html = drawFailedFrame(slug, localeOf(query));
  const response = respondEmbed("text/html; charset=utf-8", html, {
    status: statusOf("unavailable"),
    control: "no-store",
  });
  response.headers.set("retry-after", String(RETRY_SECONDS));
  return response;
}

function localeOf(query: URLSearchParams): Locale {
  const lang = query.get("lang");
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}

export function respondEmbed(type: string, body: string, { status = 200, control = CONTROL } = {}): Response {
  return new Response(body, { status, headers: { "content-type": type, "cache-control": control } });
}
