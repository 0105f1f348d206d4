import { env } from "#lib/env.ts";
import { respondPublicProblem } from "#lib/http/respond.ts";
import { writeSecurityTxt } from "#lib/http/security-txt.ts";
import { DEFAULT_LOCALE, LOCALES } from "#lib/locale/locales.ts";

export const dynamic = "force-dynamic";

/** Ten minutes in browsers, one in shared caches, and a day while the site is down. */
const CACHE = "public, max-age=600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=86400";

/** GET /.well-known/security.txt: where to report vulnerabilities (RFC 9116); 404 without a usable CONTACT. */
export function GET(): Response {
  const { CONTACT, SITE_URL } = env();
  const text = writeSecurityTxt({ contact: CONTACT, site: SITE_URL, languages: LOCALES }, new Date());
  if (text === undefined) return respondPublicProblem("not_found", DEFAULT_LOCALE);
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": CACHE } });
}
