import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { metrics } from "../health/metrics.ts";
import { makePageStores } from "./page-stores.ts";
import type { Page } from "./pages.ts";
import type { Rank } from "./turns.ts";

/** A page is rendered at most once in this time; also how far it may lag behind another process's count. */
const FRESH_MS = 1_000;
/** How old a page may be that a crowd gets. */
const STALE_IF_CROWDED_MS = 30_000;
/** How long an old page is served while rendering fails. */
const STALE_IF_ERROR_MS = 86_400_000;
const PATIENCE_MS = 100;
/** Refilled by one per second. */
const CHANGES_AT_ONCE = 10;

type Render = (rank: Rank) => Promise<Page>;

/** A shared HTTP cache (RFC 9111) in memory; concurrent requests for a page share one rendering. */
export function makePageCache(isCrowded = () => false, isCountless: (key: string) => boolean = () => false) {
  const stores = makePageStores(isCountless);
  const rendering = new Map<string, { page: Promise<Page>; startedAt: number }>();
  let changedAt = 0;
  let clearedAt = 0;
  let changesLeft = CHANGES_AT_ONCE;
  let countedAt = 0;

  function isFresh({ status, at, headers }: Page, now: number): boolean {
    return (status === 200 && isImmutable(headers)) || (now - at < FRESH_MS && at > changedAt);
  }

  function start(key: string, render: Render, startedAt: number) {
    const page = render(stores.getAny(key) ? "refresh" : "read").finally(
      () => rendering.get(key) === started && rendering.delete(key),
    );
    const started = { page, startedAt };
    rendering.set(key, started);
    return started;
  }

  /** Whether a rendering takes long because many others run: then readers get the page that there is. */
  async function isLate(page: Promise<Page>): Promise<boolean> {
    const done = page.then(
      () => true,
      () => true,
    );
    while (!isCrowded()) if (await Promise.race([done, wait(PATIENCE_MS, false)])) return false;
    return true;
  }

  function settle(key: string, page: Page): void {
    if (isShared(page)) put(key, page);
    else if (page.status < 500) stores.drop(key);
  }

  function put(key: string, page: Page): void {
    if (page.at <= clearedAt || (stores.getAny(key)?.at ?? 0) > page.at) return; // a later rendering finished first
    stores.put(key, page);
  }

  return {
    /** Undefined if it was rendered for another request and must not be shared: the caller renders again. */
    async get(key: string, render: Render, now = Date.now()): Promise<Page | undefined> {
      const found = stores.getAny(key);
      if (found && isFresh(found, now)) return counted("hit", found);
      const stored = stores.get(key);
      const running = rendering.get(key);
      const joined = running && running.startedAt > changedAt ? running : undefined; // else it may lack the change
      const started = joined ?? start(key, render, now);
      if (!joined) started.page.then((page) => settle(key, page)).catch(() => {});
      if (stored && now - stored.at < STALE_IF_CROWDED_MS && (await isLate(started.page)))
        return counted("stale", stored);
      const page = await started.page.catch((error) => {
        if (!stored) throw error;
        return undefined;
      });
      if (stored && (!page || page.status >= 500) && now - stored.at < STALE_IF_ERROR_MS)
        return counted("stale", stored);
      metrics.pages.inc({ found: joined ? "joined" : "miss" });
      return page && joined && !isShared(page) ? undefined : page;
    },

    findStale(key: string, now = Date.now()): Page | undefined {
      const stored = stores.get(key);
      return stored && now - stored.at < STALE_IF_ERROR_MS ? stored : undefined;
    },

    drop: stores.drop,
    bytes: stores.bytes,

    /** Nothing from before may be shown any more, not even while rendering fails. */
    clear(now = Date.now()): void {
      stores.clear();
      [changedAt, clearedAt] = [now, now];
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

function counted(found: string, page: Page): Page {
  metrics.pages.inc({ found });
  return page;
}

export function isShared({ status, headers }: Page): boolean {
  const control = String(headers["cache-control"] ?? "");
  const isPrivate = /private|no-store/.test(control) || headers["set-cookie"] !== undefined;
  return (status === 200 || status === 404) && /s-maxage|immutable/.test(control) && !isPrivate;
}

function isImmutable(headers: Page["headers"]): boolean {
  return String(headers["cache-control"] ?? "").includes("immutable");
}

/** If-None-Match (RFC 9110, 13.1.2) with weak comparison. */
export function isNotModified(page: Page, requested: IncomingHttpHeaders): boolean {
  const etag = String(page.headers.etag ?? "").replace(/^W\//, "");
  if (!etag || page.status !== 200) return false;
  return (requested["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

export function tagOf(body: Buffer): string {
  return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}
