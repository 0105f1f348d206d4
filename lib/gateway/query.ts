import { isLocale } from "../locale/locales.ts";
import { sourceIn } from "../partners/source.ts";
import { findToken } from "../verification/token.ts";

/** Normalizes a parameter's value; undefined if it has no effect. */
type Normalize = {
  (value: string): string | undefined;
  /** Anybody can make up any number of values that have pages. */
  isCountless?: true;
};

/** The parameters on which a response depends, in canonical order. */
export type Query = Record<string, Normalize>;

const oneOf =
  (...values: string[]): Normalize =>
  (value) =>
    values.includes(value) ? value : undefined;
const matching =
  (pattern: RegExp): Normalize =>
  (value) =>
    pattern.test(value) ? value : undefined;

const countless = (read: Normalize): Normalize =>
  Object.assign((value: string) => read(value), { isCountless: true as const });

export const asIs: Normalize = (value) => value;
export const renewal = oneOf("renew");
export const hours = oneOf("hour");
export const csv = oneOf("csv");
/** Only JSON is available; all else is refused like XML. */
export const refusedFormat: Normalize = (value) => (value === "json" ? undefined : "xml");
export const badgeStyle = oneOf("flat-square", "plain");
export const darkTheme = oneOf("dark");
export const locale: Normalize = (value) => {
  const language = value.toLowerCase().split(/[-_]/, 1)[0];
  return isLocale(language) ? language : undefined;
};
export const cursor = countless(matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const ownShape = matching(/^[\w-]{1,20}\.[\w-]{1,100}$/);
export const ownToken: Normalize = (value) => findToken(value) ?? ownShape(value);
export const proof = matching(/^[\w-]{1,200}$/);
export const paper = oneOf("letter");
export const inbox: Query = { proof, request: proof, done: oneOf("again") };
export const pixels = countless(matching(/^[1-9]\d{0,4}$/));
/** Without the parameters that do not identify a page. */
export const pageUrl = countless((value) => {
  const url = URL.parse(value);
  if (!url) return value;
  const from = sourceIn(value);
  return `${url.origin}${url.pathname}${from ? `?from=${from}` : ""}`;
});
