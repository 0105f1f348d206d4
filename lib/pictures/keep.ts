import { LRUCache } from "lru-cache";

export const REDRAWN_MS = 10_000;
const KEPT_MAX = 300;

type Kept = { shows: string; png: Promise<Buffer>; at: number };

const kept = new LRUCache<string, Kept>({ max: KEPT_MAX });

/** Caches a place's picture and redraws it when `shows` changes. Concurrent callers share one drawing. */
export function keepPicture(place: string, shows: string, draw: () => Promise<Buffer>, now = Date.now()) {
  const known = kept.get(place);
  const stays = known && (known.shows === shows || now - known.at < REDRAWN_MS);
  const picture = stays ? known : { shows, png: draw(), at: now };
  if (!stays) kept.set(place, picture);
  picture.png.catch(() => kept.peek(place) === picture && kept.delete(place)); // failures are retried
  return picture.png;
}
