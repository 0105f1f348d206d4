import { MISSING } from "../headers.ts";
import { RETRY_SECONDS, respondPublicProblem, statusOf } from "../http.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";
import { drawBadge, STYLES, THEMES } from "./badge.ts";
import { findCounter } from "./find.ts";
import { drawFailedFrame, drawFrame, drawNoFrame } from "./frame.ts";
import { badgeWords } from "./words.ts";

/** As often asked for as the number itself, and as short-lived; browsers keep it a little longer. */
const CONTROL = "public, max-age=10, s-maxage=2, stale-while-revalidate=60, stale-if-error=86400";

/** What /badge/{file} answers: a picture of the number. What it does not know of style and theme is the usual. */
export async function answerBadge(file: string, asked: URLSearchParams): Promise<Response> {
  const counter = file.endsWith(".svg")
    ? await findCounter(file.slice(0, -".svg".length), asked.get("lang"))
    : undefined;
  if (!counter) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const style = STYLES.find((one) => one === asked.get("style"));
  const theme = THEMES.find((one) => one === asked.get("theme"));
  return respond("image/svg+xml", drawBadge({ ...badgeWords(counter), style, theme }));
}

/** What /embed/{slug} answers: a page for an iframe. */
export async function answerFrame(slug: string, asked: URLSearchParams): Promise<Response> {
  const counter = await findCounter(slug, asked.get("lang"));
  return counter
    ? respond("text/html; charset=utf-8", drawFrame(counter))
    : respond("text/html; charset=utf-8", drawNoFrame(localeOf(asked)), {
        status: 404,
        control: MISSING["cache-control"],
      });
}

/** The same when we fail: it stands on somebody's page, so it is a page, and leads to the letter all the same. */
export async function answerFailedFrame(slug: string, asked: URLSearchParams): Promise<Response> {
  const html = drawFailedFrame(slug, localeOf(asked));
  const answer = respond("text/html; charset=utf-8", html, { status: statusOf("unavailable"), control: "no-store" });
  answer.headers.set("retry-after", String(RETRY_SECONDS));
  return answer;
}

function localeOf(asked: URLSearchParams): Locale {
  const lang = asked.get("lang");
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}

function respond(type: string, body: string, { status = 200, control = CONTROL } = {}): Response {
  return new Response(body, { status, headers: { "content-type": type, "cache-control": control } });
}
