import { LRUCache } from "lru-cache";

export type Page = { status: number; headers: Record<string, string | string[]>; body: Buffer; at: number };

const ENTRY_BYTES = 1024; // approximate overhead

export function makePageStore(bytesMax: number) {
  const pages = new LRUCache<string, Page>({ maxSize: bytesMax, sizeCalculation: weightOf });
  return {
    get: (key: string) => pages.get(key),
    clear: () => pages.clear(),
    bytes: () => pages.calculatedSize,
    drop: (key: string) => void pages.delete(key),
    put: (key: string, page: Page) => void pages.set(key, page),
  };
}

/** Includes the URL, which a client can make long. */
function weightOf(page: Page, key: string): number {
  return ENTRY_BYTES + key.length + page.body.length;
}
