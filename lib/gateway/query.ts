import { isLocale } from "../locale/locales.ts";
import { sourceIn } from "../partners/source.ts";

/** What a query parameter is to a page: its value in one spelling, or nothing where it says nothing. */
type Reading = (value: string) => string | undefined;

/** The parameters that make another answer, in their order; any other could only make the same answer again. */
export type Query = Record<string, Reading>;

const oneOf =
  (...values: string[]): Reading =>
  (value) =>
    values.includes(value) ? value : undefined;
const matching =
  (pattern: RegExp): Reading =>
  (value) =>
    pattern.test(value) ? value : undefined;

export const asIs: Reading = (value) => value;
export const renewal = oneOf("renew");
export const hours = oneOf("hour");
export const csv = oneOf("csv");
/** Only JSON is available; all else is refused like XML. */
export const refusedFormat: Reading = (value) => (value === "json" ? undefined : "xml");
export const badgeStyle = oneOf("flat-square", "plain");
export const darkTheme = oneOf("dark");
export const locale: Reading = (value) => {
  const language = value.toLowerCase().split(/[-_]/, 1)[0];
  return isLocale(language) ? language : undefined;
};
export const cursor = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const ownToken = matching(/^[\w-]{1,20}\.[\w-]{1,100}$/);
export const proof = matching(/^[\w-]{1,200}$/);
export const pixels = matching(/^[1-9]\d{0,4}$/);
/** A URL that is asked about, without what does not name its page. */
export const pageUrl: Reading = (value) => {
  const url = URL.parse(value);
  if (!url) return value;
  const from = sourceIn(value);
  return `${url.origin}${url.pathname}${from ? `?from=${from}` : ""}`;
};
