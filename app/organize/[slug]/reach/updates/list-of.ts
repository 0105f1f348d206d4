import type { Kind } from "#lib/updates/schema.ts";

/** The section that lists updates of this kind. */
export function listOf(kind: Kind): string {
  return kind === "news" ? "/reach/updates" : "/deliver/responses";
}
