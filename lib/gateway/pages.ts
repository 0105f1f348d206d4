import { LRUCache } from "lru-cache";

/** A whole answer. */
export type Page = { status: number; headers: Record<string, string | string[]>; body: Buffer; at: number };

/** Bytes, about: what an entry holds beside its address and its body. */
const ENTRY = 1024;

/** Pages by their addresses, in so many bytes of memory: the page that was asked for longest ago goes first. */
export function makeShelf(bytesMax: number) {
  const pages = new LRUCache<string, Page>({ maxSize: bytesMax, sizeCalculation: weightOf });
  return {
    get: (key: string) => pages.get(key),
    drop: (key: string) => void pages.delete(key),
    put: (key: string, page: Page) => void pages.set(key, page),
  };
}

/** An address weighs, too: a stranger can make it long, and the page short. */
function weightOf(page: Page, key: string): number {
  return ENTRY + key.length + page.body.length;
}
