import { isLocale } from "../locale/locales.ts";
import { sourceIn } from "../partners/source.ts";

/** What a parameter is to the page: its value in one spelling, or nothing where it says nothing. */
type Reading = (value: string) => string | undefined;

const asIs: Reading = (value) => value;
/** JSON is made, anything else is refused: as XML is. */
const form: Reading = (value) => (value === "json" ? undefined : "xml");
const oneOf =
  (...values: string[]): Reading =>
  (value) =>
    values.includes(value) ? value : undefined;
const locale: Reading = (value) => {
  const language = value.toLowerCase().split(/[-_]/, 1)[0];
  return isLocale(language) ? language : undefined;
};
const cursor: Reading = (value) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined);
const token: Reading = (value) => (/^[\w-]{1,20}\.[\w-]{1,100}$/.test(value) ? value : undefined);
const proof: Reading = (value) => (/^[\w-]{1,200}$/.test(value) ? value : undefined);
const pixels: Reading = (value) => (/^[1-9]\d{0,4}$/.test(value) ? value : undefined);
/** An address that is asked about, without what does not name its page. */
const page: Reading = (value) => {
  const url = URL.parse(value);
  if (!url) return value;
  const from = sourceIn(value);
  return `${url.origin}${url.pathname}${from ? `?from=${from}` : ""}`;
};

/** Parameters that an address knows, in their order; any other could only make the same answer again. */
const PARAMETERS: [RegExp, Record<string, Reading>][] = [
  [/^\/api\/campaigns\/[^/]+\/(count|pictures\/[^/]+)$/, {}],
  [/^\/api\/campaigns\/[^/]+\/countries$/, { format: oneOf("csv") }],
  [/^\/api\/campaigns\/[^/]+\/history$/, { by: oneOf("hour"), format: oneOf("csv") }],
  [/^\/api\/openapi\.json$/, {}],
  [/^(\/api\/campaigns|\/[a-z]{2})\/[^/]+\/signat(ures|ories)$/, { after: cursor }],
  [/^\/api\/campaigns(\/[^/]+(\/updates)?)?$/, { locale }],
  [/^\/badge\//, { lang: locale, style: oneOf("flat-square", "plain"), theme: oneOf("dark") }],
  [/^\/embed\//, { lang: locale }],
  [/^\/oembed$/, { url: page, format: form, maxwidth: pixels, maxheight: pixels }],
  [/^\/[a-z]{2}\/my-signature\//, { done: asIs }],
  [/^\/[a-z]{2}\/verify\//, { done: oneOf("renew") }],
  [/^\/[a-z]{2}\/[^/]+\/check-your-inbox$/, { proof }],
  [/^\/[a-z]{2}\/[^/]+\/thanks$/, { own: token }],
  [/^\/(?!api\/|_next\/|__nextjs)/, {}],
];

/**
 * The one spelling of an address whose answer is the same: unknown parameters, unknown values and another order can
 * neither fill the page cache nor cost a rendering.
 */
export function canonicalUrl(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (rest.length === 0) return url;
  const known = PARAMETERS.find(([pattern]) => pattern.test(path))?.[1];
  if (!known) return url;
  const asked = new URLSearchParams(rest.join("?"));
  const told = Object.entries(known).flatMap(([name, read]) => {
    const value = asked.get(name);
    const canonical = value === null ? undefined : read(value);
    return canonical === undefined ? [] : [[name, canonical]];
  });
  return told.length > 0 ? `${path}?${new URLSearchParams(told)}` : path;
}

/**
 * The same address with nothing in its path encoded that need not be (RFC 3986, 6.2.2.2): one spelling, so one page. Dots
 * that would lead elsewhere stay as they are.
 */
export function plainUrl(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (!path.includes("%")) return url;
  return [path.split("/").map(plain).join("/"), ...rest].join("?");
}

function plain(segment: string): string {
  const text = segment.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code;
  });
  return /^\.{1,2}$/.test(text) ? segment : text;
}
