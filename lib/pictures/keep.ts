/** A picture is drawn anew at most so often, however often what it shows changes. */
export const REDRAWN_MS = 10_000;
/** Pictures of 50 kB or so. */
const KEPT_MAX = 300;

type Kept = { shows: string; png: Promise<Buffer>; at: number };

const kept = new Map<string, Kept>();

/**
 * The picture of a place, drawn when what it shows has changed, and not too often; whoever asks meanwhile waits for the
 * same one. The least lately used are forgotten.
 */
export function keepPicture(place: string, shows: string, draw: () => Promise<Buffer>, now = Date.now()) {
  const known = kept.get(place);
  const stays = known && (known.shows === shows || now - known.at < REDRAWN_MS);
  const picture = stays ? known : { shows, png: draw(), at: now };
  kept.delete(place);
  kept.set(place, picture);
  picture.png.catch(() => kept.get(place) === picture && kept.delete(place)); // what failed is tried again
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return picture.png;
}
