import { forbidden, notFound } from "next/navigation";

type Found = { ok: true } | { ok: false; error: string };

/** Returns what was found, or responds with the matching error page. */
export function orNotFound<T extends Found>(found: T): Extract<T, { ok: true }> {
  if (isThere(found)) return found;
  if ("error" in found && found.error === "forbidden") forbidden();
  notFound();
}

function isThere<T extends Found>(found: T): found is Extract<T, { ok: true }> {
  return found.ok;
}
