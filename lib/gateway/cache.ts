import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { makeShelf, type Page } from "./pages.ts";

/** A page is rendered at most once in this time; also how far it may lag behind another process's count. */
const FRESH_MS = 1_000;
/** How long an old page is served while rendering fails. */
const STALE_IF_ERROR_MS = 86_400_000;
const BYTES_MAX = 64 * 1024 * 1024;
/** 404s have their own memory, because anyone can invent URLs and they must not evict pages. */
const MISSING_BYTES_MAX = 4 * 1024 * 1024;
/** After a quiet period this many changes show immediately; then one per second. */
const CHANGES_AT_ONCE = 10;

/**
 * A shared HTTP cache (RFC 9111) in memory. Stores what Cache-Control allows (`s-maxage`, `immutable`), and joins
 * requests for a page into one rendering.
 */
export function makePageCache() {
  const pages = makeShelf(BYTES_MAX);
  const missing = makeShelf(MISSING_BYTES_MAX);
  /** Started at `from`: may lack later changes. */
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
    if ((find(key)?.at ?? 0) > page.at) return; // a later rendering finished first
    const [shelf, other] = page.status === 404 ? [missing, pages] : [pages, missing];
    other.drop(key);
    shelf.put(key, page);
  }

  function find(key: string): Page | undefined {
    return pages.get(key) ?? missing.get(key);
  }

  return {
    /**
     * From memory while fresh, else rendered. Undefined if it was rendered for another request and is not shareable:
     * the caller renders again.
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

    /** An old page of at most a day, for use when rendering fails. */
    find(key: string, now = Date.now()): Page | undefined {
      const kept = pages.get(key);
      return kept && now - kept.at < STALE_IF_ERROR_MS ? kept : undefined;
    },

    drop(key: string): void {
      pages.drop(key);
    },

    change(now = Date.now()): void {
      changesLeft = Math.min(CHANGES_AT_ONCE, changesLeft + (now - countedAt) / 1000);
      countedAt = now;
      if (changesLeft < 1) return;
      changesLeft -= 1;
      changedAt = now;
    },
  };
}

/** Whether it may be cached for everyone; includes 404s, which a crowd may request too. */
export function isShared({ status, headers }: Page): boolean {
  const control = String(headers["cache-control"] ?? "");
  const isOwn = /private|no-store/.test(control) || headers["set-cookie"] !== undefined;
  return (status === 200 || status === 404) && /s-maxage|immutable/.test(control) && !isOwn;
}

function isImmutable(headers: Page["headers"]): boolean {
  return String(headers["cache-control"] ?? "").includes("immutable");
}

/** If-None-Match (RFC 9110, 13.1.2) with weak comparison. */
export function isNotModified(page: Page, asked: IncomingHttpHeaders): boolean {
  const etag = String(page.headers.etag ?? "").replace(/^W\//, "");
  if (!etag || page.status !== 200) return false;
  return (asked["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

export function tagOf(body: Buffer): string {
  return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}
