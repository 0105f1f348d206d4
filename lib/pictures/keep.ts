import { LRUCache } from "lru-cache";

/** A picture is drawn anew at most so often, however often what it shows changes. */
export const REDRAWN_MS = 10_000;
/** Pictures of 50 kB or so. */
const KEPT_MAX = 300;

type Kept = { shows: string; png: Promise<Buffer>; at: number };

const kept = new LRUCache<string, Kept>({ max: KEPT_MAX });

/**
 * The picture of a place, drawn when what it shows has changed, and not too often; whoever asks meanwhile waits for the
 * same one. The least recently used are forgotten.
 */
export function keepPicture(place: string, shows: string, draw: () => Promise<Buffer>, now = Date.now()) {
  const known = kept.get(place);
  const stays = known && (known.shows === shows || now - known.at < REDRAWN_MS);
  const picture = stays ? known : { shows, png: draw(), at: now };
  if (!stays) kept.set(place, picture);
  picture.png.catch(() => kept.peek(place) === picture && kept.delete(place)); // what failed is tried again
  return picture.png;
}
