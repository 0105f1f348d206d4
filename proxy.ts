import type { NextRequest } from "next/server";
import { isLocale, negotiateLocale } from "#lib/locale/locales.ts";

/** Redirects URLs without a language, such as /{slug}, to the reader's language. */
export function proxy(request: NextRequest): Response | undefined {
  const { pathname, search } = request.nextUrl;
  if (isLocale(pathname.split("/")[1])) return;
  const locale = negotiateLocale(request.headers.get("accept-language"));
  const path = pathname === "/" ? "" : pathname;
  return new Response(null, {
    status: 307,
    headers: {
      location: new URL(`/${locale}${path}${search}`, request.url).href,
      vary: "Accept-Language",
      "cache-control": "public, max-age=0",
    },
  });
}

export const config = {
  matcher: "/((?!api/|_next/|(?:organize|mailbox|embed|badge|oembed|log|altcha)(?:/|$)|.*\\.[a-z0-9]+$).*)",
};
