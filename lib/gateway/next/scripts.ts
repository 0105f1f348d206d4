import type { IncomingHttpHeaders } from "node:http";

/** Next's scripts: everything except our own and data (JSON-LD). */
const SCRIPTS =
  /<script(?![^>]*(?:src="\/(?:page|console|embed)\.js"|type="application\/ld\+json"))[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

/** Headers by which Next's scripts request parts of pages; nothing else has reason to send them. */
const PART_HEADERS = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  "next-url",
];

/** What only Next's own scripts send. */
export const FRAMEWORK_HEADERS = [...PART_HEADERS, "next-action"];
/** What Next believes to be told by itself: that its middleware has run. */
export const INNER_HEADERS = ["x-middleware-subrequest"];

export function withoutScripts(html: string): string {
  return html.replace(SCRIPTS, "");
}

export function asksForPart(headers: IncomingHttpHeaders): boolean {
  return headers.rsc !== undefined;
}

/** The names of a Vary header by which something varies that is there without the scripts, too. */
export function ownVary(vary: string): string[] {
  return vary.split(/\s*,\s*/).filter((name) => name && !PART_HEADERS.includes(name.toLowerCase()));
}
