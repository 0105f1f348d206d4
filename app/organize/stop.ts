import { forbidden, notFound } from "next/navigation";

type Refused = { ok: false; error: string };

/** What a page asked for, or the page that says why it cannot be had. */
export function orStop<Found extends { ok: true }>(found: Found | Refused): Found {
  if (found.ok) return found;
  if (found.error === "forbidden") forbidden();
  notFound();
}
