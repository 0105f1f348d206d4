import type { IncomingMessage } from "node:http";
import { MISSING } from "../http/headers.ts";
import { RETRY_SECONDS } from "../http/respond.ts";
import { isLocale } from "../locale/locales.ts";
import { sourceIn } from "../partners/source.ts";
import { isShared, makePageCache } from "./cache.ts";
import { findRoute } from "./find-route.ts";
import type { Page } from "./pages.ts";
import { compressed, type Encoding, encodingFor, inEncoding } from "./render.ts";
import { withSource } from "./source.ts";
import { canonicalUrl } from "./url.ts";

type Render = (request: IncomingMessage, encoding: Encoding) => Promise<Page>;

/** Shared pages: from the cache, else rendered. */
export function makePublicPages(render: Render) {
  const cache = makePageCache();

  async function read(request: IncomingMessage, encoding: Encoding): Promise<Page> {
    const page = await cache
      .get(`${encoding} ${request.url}`, () => render(request, encoding))
      .then((kept) => kept ?? render(request, encoding))
      .catch(async (error) => (await findOld(request, encoding)) ?? Promise.reject(error));
    if (page.status >= 500) return (await findOld(request, encoding)) ?? page;
    if (page.status !== 200 || !isShared(page)) cache.drop(otherKey(request, encoding)); // so that it does not reappear
    return page;
  }

  /** A page that cannot be rendered may still be cached in the other encoding. */
  async function findOld(request: IncomingMessage, encoding: Encoding): Promise<Page | undefined> {
    const old = cache.find(otherKey(request, encoding));
    return old && inEncoding(old, encoding);
  }

  return {
    change: cache.change,

    async get(request: IncomingMessage): Promise<Page> {
      const { url: asked = "/" } = request;
      const source = findRoute(asked).sourced && sourceIn(asked);
      const url = canonicalUrl(asked);
      request.url = url;
      const encoding = source ? "identity" : encodingFor(request);
      const page = await read(request, encoding);
      const stand = pageForStatus(page, url);
      if (stand) {
        request.url = stand;
        const other = await cache.get(`${encoding} ${stand}`, () => render(request, encoding));
        return { ...(other ?? page), ...headOf(page, other) };
      }
      if (!source) return page;
      const own = withSource(page, source, url);
      return encodingFor(request) === "gzip" ? compressed(own) : own;
    },
  };
}

function otherKey({ url }: IncomingMessage, encoding: Encoding): string {
  return `${encoding === "gzip" ? "identity" : "gzip"} ${url}`;
}

/** The error page for a missing or failed page, in the language of its URL. */
function pageForStatus({ status, headers }: Page, url: string): string | undefined {
  const locale = url.split(/[/?]/)[1];
  if (status < 400 || !isLocale(locale) || !String(headers["content-type"]).startsWith("text/html")) return;
  return `/${locale}/${status < 500 ? "missing" : "failure"}`;
}

/** Headers of a replaced page: an error stays retriable, also for search engines. */
function headOf(page: Page, other?: Page): Pick<Page, "status" | "headers"> {
  const policy = page.headers["referrer-policy"];
  const headers = {
    ...other?.headers,
    ...(policy && { "referrer-policy": policy }),
    "cache-control": missingControl(page),
  };
  if (page.status < 500) return { status: page.status, headers };
  return { status: 503, headers: { ...headers, "retry-after": String(RETRY_SECONDS) } };
}

/** 404s of public URLs may be cached briefly, even by shared caches. */
function missingControl({ status, headers }: Page): string {
  return status === 404 && !/no-store/.test(String(headers["cache-control"])) ? MISSING["cache-control"] : "no-store";
}
