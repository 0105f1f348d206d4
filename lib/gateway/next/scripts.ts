import type { IncomingHttpHeaders } from "node:http";

/** All except ours and data (JSON-LD). */
const SCRIPTS =
  /<script(?![^>]*(?:src="\/(?:page|console|embed|form|receipt)\.js"|type="application\/ld\+json"))[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

const PART_HEADERS = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  "next-url",
];

/** Sent only by Next's own scripts. */
export const FRAMEWORK_HEADERS = [...PART_HEADERS, "next-action"];
/** Earlier versions of Next trusted it. */
export const NEXT_INTERNAL_HEADERS = ["x-middleware-subrequest"];

export function withoutScripts(html: string): string {
  return html.replace(SCRIPTS, "");
}

export function requestsPart(headers: IncomingHttpHeaders): boolean {
  return headers.rsc !== undefined;
}

/** The names in Vary that matter without Next's scripts. */
export function ownVary(vary: string): string[] {
  return vary.split(/\s*,\s*/).filter((name) => name && !PART_HEADERS.includes(name.toLowerCase()));
}
