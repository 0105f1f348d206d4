import type { IncomingMessage, ServerResponse } from "node:http";
import { isFormType } from "../http/body.ts";
import { refuse } from "../http/forms/refuse.ts";
import { isLocale, type Locale, negotiateLocale } from "../locale/locales.ts";
import type { Refusal } from "./admit.ts";
import { sendResponse } from "./handlers.ts";

export async function refuseAtApi(
  request: IncomingMessage,
  { problem, retryAfter }: Refusal,
  response: ServerResponse,
): Promise<void> {
  const { url = "/", headers } = request;
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const locale = localeOf(request);
  const body = { fields: {}, isForm: isFormType(type), locale, action: url };
  await sendResponse(await refuse(body, pageOf(url, locale), problem, { retryAfter }), request, response);
}

function pageOf(url: string, locale: Locale): string {
  if (/^\/embed\/[\w-]+\/form$/.test(url)) return `${url}?lang=${locale}`;
  const slug = /^\/api\/campaigns\/([\w-]+)\/signatures$/.exec(url)?.[1];
  return slug ? `/${locale}/${slug}/sign` : `/${locale}/failure`;
}

/** By Referer, since the form was not read. */
function localeOf({ headers }: IncomingMessage): Locale {
  const { pathname, searchParams } = URL.parse(headers.referer ?? "") ?? {};
  const [locale] = [pathname?.split("/")[1], searchParams?.get("lang")].filter(isLocale);
  return locale ?? negotiateLocale(headers["accept-language"]);
}
