/** A whole answer. */
export type Page = { status: number; headers: Record<string, string | string[]>; body: Buffer; at: number };

/** Bytes, about: what an entry holds beside its address and its body. */
const ENTRY = 1024;

/** Pages by their addresses, in so many bytes of memory: the page that was put there first goes first. */
export function makeShelf(bytesMax: number) {
  const pages = new Map<string, Page>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= weightOf(key, pages.get(key));
    pages.delete(key);
  }

  return {
    get: (key: string) => pages.get(key),
    drop,
    put(key: string, page: Page): void {
      drop(key);
      pages.set(key, page);
      bytes += weightOf(key, page);
      for (const first of pages.keys()) {
        if (bytes <= bytesMax) return;
        drop(first);
      }
    },
  };
}

/** An address weighs, too: a stranger can make it long, and the page short. */
function weightOf(key: string, page: Page | undefined): number {
  return page ? ENTRY + key.length + page.body.length : 0;
}
