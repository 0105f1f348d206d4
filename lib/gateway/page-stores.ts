import { makePageStore, type Page } from "./pages.ts";

const MB = 1024 * 1024;
/** Separate, so that neither invented URLs nor countless ones (url.ts) evict other pages. */
const BYTES_MAX = { pages: 64 * MB, countless: 8 * MB, missing: 4 * MB };

export function makePageStores(isCountless: (key: string) => boolean) {
  const pages = makePageStore(BYTES_MAX.pages);
  const countless = makePageStore(BYTES_MAX.countless);
  const missing = makePageStore(BYTES_MAX.missing);
  const all = [pages, countless, missing];
  const get = (key: string) => pages.get(key) ?? countless.get(key);
  return {
    /** A page that exists. */
    get,
    getAny: (key: string) => get(key) ?? missing.get(key),
    put(key: string, page: Page): void {
      for (const store of all) store.drop(key);
      const found = isCountless(key) ? countless : pages;
      (page.status === 404 ? missing : found).put(key, page);
    },
    drop(key: string): void {
      for (const store of [pages, countless]) store.drop(key);
    },
    clear(): void {
      for (const store of all) store.clear();
    },
    bytes: () => all.reduce((sum, store) => sum + store.bytes(), 0),
  };
}
