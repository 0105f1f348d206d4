import type { IncomingMessage } from "node:http";
import { ASKING, MISSING } from "../http/headers.ts";
import { RETRY_SECONDS } from "../http/respond.ts";
import { isLocale } from "../locale/locales.ts";
import { sourceIn } from "../partners/source.ts";
import { knownSwitches } from "../switches/in-force.ts";
import { isShared, makePageCache } from "./cache.ts";
import { findRoute } from "./find-route.ts";
import { closedPage, isClosed } from "./maintenance.ts";
import type { Page } from "./pages.ts";
import { compressed, type Encoding, encodingFor, inEncoding } from "./render.ts";
import { withSource } from "./source.ts";
import type { Rank } from "./turns.ts";
import { canonicalUrl, isCountless } from "./url.ts";

type Render = (request: IncomingMessage, encoding: Encoding, rank: Rank) => Promise<Page>;

export function makePublicPages(render: Render, isCrowded = () => false) {
  const cache = makePageCache(isCrowded, (key) => isCountless(key.slice(key.indexOf(" ") + 1)));

  let seen = knownSwitches()?.revision;
  let hidden = "";

  /** Shared caches in front follow within `s-maxage`. */
  function followSwitches(): void {
    const { revision, rows = [] } = knownSwitches() ?? {};
    if (revision === seen) return;
    seen = revision;
    const before = hidden;
    hidden = rows.flatMap(({ name, campaignId }) => (name === "hide_lists" ? [campaignId ?? "all"] : [])).join();
    if (hidden && hidden !== before) cache.clear();
    else cache.change();
  }

  async function readPage(request: IncomingMessage, encoding: Encoding): Promise<Page> {
    if (isClosed(request.url ?? "/"))
      return (
        cache.findStale(`${encoding} ${request.url}`) ?? (await findStale(request, encoding)) ?? closedPage(request)
      );
    const page = await cache
      .get(`${encoding} ${request.url}`, (rank) => render(request, encoding, rank))
      .then((page) => page ?? render(request, encoding, "read"))
      .catch(async (error) => (await findStale(request, encoding)) ?? Promise.reject(error));
    if (page.status >= 500) return (await findStale(request, encoding)) ?? page;
    if (page.status !== 200 || !isShared(page)) cache.drop(otherKey(request, encoding)); // so that it does not reappear
    return page;
  }

  /** A page that cannot be rendered may still be cached in the other encoding. */
  async function findStale(request: IncomingMessage, encoding: Encoding): Promise<Page | undefined> {
    const page = cache.findStale(otherKey(request, encoding));
    return page && inEncoding(page, encoding);
  }

  return {
    change: cache.change,
    bytes: cache.bytes,

    async get(request: IncomingMessage): Promise<Page> {
      followSwitches();
      const { url: target = "/" } = request;
      const { sourced, asking } = findRoute(target);
      const source = sourced && sourceIn(target);
      const url = canonicalUrl(target);
      request.url = url;
      const encoding = source ? "identity" : encodingFor(request);
      const page = await readPage(request, encoding);
      const errorPath = errorPagePath(page, url);
      if (errorPath) {
        request.url = errorPath;
        const errorPage = await cache.get(`${encoding} ${errorPath}`, (rank) => render(request, encoding, rank));
        return { ...(errorPage ?? page), ...headOf(page, errorPage) };
      }
      if (source && asking && keysIn(page).includes(source)) {
        request.url = `${url}${url.includes("?") ? "&" : "?"}from=${source}`;
        return readPage(request, encodingFor(request));
      }
      const shown = asking ? withoutKeys(page) : page;
      if (!source) return shown;
      const told = withSource(shown, source, url);
      return encodingFor(request) === "gzip" ? compressed(told) : told;
    },
  };
}

function keysIn({ headers }: Page): string[] {
  return String(headers[ASKING] ?? "").split(" ");
}

function withoutKeys({ headers: { [ASKING]: _, ...headers }, ...page }: Page): Page {
  return { ...page, headers };
}

function otherKey({ url }: IncomingMessage, encoding: Encoding): string {
  return `${encoding === "gzip" ? "identity" : "gzip"} ${url}`;
}

function errorPagePath({ status, headers }: Page, url: string): string | undefined {
  const locale = url.split(/[/?]/)[1];
  if (status < 400 || !isLocale(locale) || !String(headers["content-type"]).startsWith("text/html")) return;
  return `/${locale}/${status < 500 ? "missing" : "failure"}`;
}

/** An error stays retriable, also for search engines. */
function headOf(page: Page, errorPage?: Page): Pick<Page, "status" | "headers"> {
  const policy = page.headers["referrer-policy"];
  const headers = {
    ...errorPage?.headers,
    ...(policy && { "referrer-policy": policy }),
    "cache-control": cacheControlOf(page),
  };
  if (page.status < 500) return { status: page.status, headers };
  return { status: 503, headers: { ...headers, "retry-after": page.headers["retry-after"] ?? String(RETRY_SECONDS) } };
}

function cacheControlOf({ status, headers }: Page): string {
  return status === 404 && !/no-store/.test(String(headers["cache-control"])) ? MISSING["cache-control"] : "no-store";
}
