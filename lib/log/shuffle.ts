import { randomInt } from "node:crypto";

/** In random order, but what happened to one signature stays in its own, and repairs come first. */
export function shuffleChanges<T extends { signatureId: string | null }>(all: T[]): T[] {
  const changes = all.filter(({ signatureId }) => signatureId !== null);
  const places = changes.map(({ signatureId }) => signatureId);
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [places[last], places[other]] = [places[other] ?? null, places[last] ?? null];
  }
  const queues = Map.groupBy(changes, ({ signatureId }) => signatureId);
  const taken = new Map<string | null, number>();
  const repairs = all.filter(({ signatureId }) => signatureId === null);
  const shuffled = places.flatMap((signatureId) => {
    const at = taken.get(signatureId) ?? 0;
    taken.set(signatureId, at + 1);
    return queues.get(signatureId)?.slice(at, at + 1) ?? [];
  });
  return [...repairs, ...shuffled];
}
