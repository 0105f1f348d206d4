import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale } from "./locales.ts";
import { messages } from "./messages.ts";

/** What next-intl asks for on each request: whose language, and its words. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
