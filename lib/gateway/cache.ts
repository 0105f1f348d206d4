import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { makeShelf, type Page } from "./pages.ts";

/** A page is rendered at most so often; a reader is at most so far behind another process's count. */
const FRESH_MS = 1_000;
/** A page that cannot be rendered anew is shown as it was, for a day. */
const STALE_IF_ERROR_MS = 86_400_000;
const BYTES_MAX = 64 * 1024 * 1024;
/** Of what is not there, under addresses that anybody can make up: apart, so that they push no page out. */
const MISSING_BYTES_MAX = 4 * 1024 * 1024;
/** After a quiet time so many changes show at once; in a storm, one a second. */
const CHANGES_AT_ONCE = 10;

/**
 * A small shared HTTP cache (RFC 9111) in the memory of this process. It holds what its Cache-Control gives to shared
 * caches (`s-maxage`, `immutable`) and joins requests for one page into one rendering.
 */
export function makePageCache() {
  const pages = makeShelf(BYTES_MAX);
  const missing = makeShelf(MISSING_BYTES_MAX);
  /** Begun at `from`: what has changed since may not be in it. */
  const rendering = new Map<string, { turn: Promise<Page>; from: number }>();
  let changedAt = 0;
  let changesLeft = CHANGES_AT_ONCE;
  let countedAt = 0;

  function isFresh({ status, at, headers }: Page, now: number): boolean {
    return (status === 200 && isImmutable(headers)) || (now - at < FRESH_MS && at > changedAt);
  }

  function start(key: string, render: () => Promise<Page>, from: number) {
    const turn = render().finally(() => rendering.get(key) === started && rendering.delete(key));
    const started = { turn, from };
    rendering.set(key, started);
    return started;
  }

  function keep(key: string, page: Page): void {
    if ((find(key)?.at ?? 0) > page.at) return; // a later rendering was done sooner
    const [shelf, other] = page.status === 404 ? [missing, pages] : [pages, missing];
    other.drop(key);
    shelf.put(key, page);
  }

  function find(key: string): Page | undefined {
    return pages.get(key) ?? missing.get(key);
  }

  return {
    /**
     * The page, from memory while it is fresh, else rendered. Nothing when it was rendered for somebody else and is
     * not for everyone: the caller has it rendered again.
     */
    async get(key: string, render: () => Promise<Page>, now = Date.now()): Promise<Page | undefined> {
      const found = find(key);
      if (found && isFresh(found, now)) return found;
      const kept = pages.get(key);
      const running = rendering.get(key);
      const others = running && running.from > changedAt ? running : undefined;
      const page = await (others ?? start(key, render, now)).turn.catch((error) => {
        if (!kept) throw error;
        return undefined;
      });
      if (kept && (!page || page.status >= 500) && now - kept.at < STALE_IF_ERROR_MS) return kept;
      if (!page || isShared(page)) {
        if (page && !others) keep(key, page);
        return page;
      }
      if (others) return undefined;
      if (page.status < 500) pages.drop(key);
      return page;
    },

    /** The page as it was, however old it is by a day, for when it cannot be rendered. */
    find(key: string, now = Date.now()): Page | undefined {
      const kept = pages.get(key);
      return kept && now - kept.at < STALE_IF_ERROR_MS ? kept : undefined;
    },

    drop(key: string): void {
      pages.drop(key);
    },

    /** Something that pages show has changed. */
    change(now = Date.now()): void {
      changesLeft = Math.min(CHANGES_AT_ONCE, changesLeft + (now - countedAt) / 1000);
      countedAt = now;
      if (changesLeft < 1) return;
      changesLeft -= 1;
      changedAt = now;
    },
  };
}

/** Whether it may be kept for everyone: also that there is nothing, which a crowd may ask for as well. */
export function isShared({ status, headers }: Page): boolean {
  const control = String(headers["cache-control"] ?? "");
  const isOwn = /private|no-store/.test(control) || headers["set-cookie"] !== undefined;
  return (status === 200 || status === 404) && /s-maxage|immutable/.test(control) && !isOwn;
}

function isImmutable(headers: Page["headers"]): boolean {
  return String(headers["cache-control"] ?? "").includes("immutable");
}

/** What a client that sent If-None-Match needs not be sent again (RFC 9110, 13.1.2: the comparison is weak). */
export function isNotModified(page: Page, asked: IncomingHttpHeaders): boolean {
  const etag = String(page.headers.etag ?? "").replace(/^W\//, "");
  if (!etag || page.status !== 200) return false;
  return (asked["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** An entity tag for a page that has none. */
export function tagOf(body: Buffer): string {
  return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}
