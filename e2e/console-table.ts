import { readFile } from "node:fs/promises";
import type { Cast, Who } from "./console-cast.ts";

/** Who has access: everybody, logged-in organizers, hosts, or members whose role has this need. */
export type Open = "everybody" | "organizers" | "hosts" | "read" | "write" | "steward" | "update" | "own";

const MEMBERS: Partial<Record<Open, Who[]>> = {
  read: ["owner", "editor", "steward"],
  write: ["owner", "editor"],
  steward: ["owner", "steward"],
  update: ["owner", "editor", "steward"],
  own: ["owner"],
};

/** Expected statuses; 200 stands for any success. */
export function statusFor(who: Who, open: Open): 200 | 401 | 403 | 404 {
  if (open === "everybody") return 200;
  if (who === "nobody") return 401;
  if (open === "organizers") return 200;
  if (open === "hosts") return who === "host" ? 200 : 403;
  if (MEMBERS[open]?.includes(who)) return 200;
  return MEMBERS.read?.includes(who) ? 403 : 404;
}

type Page = { open: Open; at?: (cast: Cast) => string; leadsOn?: boolean };

/** Every page by folder in app/organize; `at` is its URL if that differs. */
export const PAGES: Record<string, Page> = {
  "": { open: "organizers" },
  account: { open: "organizers" },
  "account/erasure": { open: "hosts" },
  ended: { open: "everybody" },
  failure: { open: "everybody" },
  missing: { open: "everybody" },
  refused: { open: "everybody" },
  unaccepted: { open: "everybody" },
  "log-in": { open: "everybody", at: () => "/log-in?done=sent" },
  "log-in/[token]": { open: "everybody", at: () => "/log-in/nothing" },
  new: { open: "hosts" },
  "[slug]": { open: "read" },
  "[slug]/exports": { open: "read" },
  "[slug]/comments": { open: "steward" },
  "[slug]/deliveries": { open: "update" },
  "[slug]/deliveries/new": { open: "steward" },
  "[slug]/languages": { open: "read" },
  "[slug]/letter": { open: "read" },
  "[slug]/letter/discard": { open: "write" },
  "[slug]/letter/publish": { open: "read" },
  "[slug]/partners": { open: "read" },
  "[slug]/partners/[partner]": { open: "read", at: ({ slug, partners }) => `/${slug}/partners/${partners.id}` },
  "[slug]/preview": { open: "read", leadsOn: true },
  "[slug]/preview/[locale]": { open: "read", at: ({ slug }) => `/${slug}/preview/en` },
  "[slug]/preview/[locale]/reasons": { open: "read", at: ({ slug }) => `/${slug}/preview/en/reasons` },
  "[slug]/preview/[locale]/reasons/[number]": { open: "read", at: ({ slug }) => `/${slug}/preview/en/reasons/1` },
  "[slug]/paper": { open: "steward" },
  "[slug]/paper/[id]": { open: "steward", at: ({ slug, paper }) => `/${slug}/paper/${paper.done}` },
  "[slug]/reasons": { open: "read" },
  "[slug]/reasons/[number]": { open: "read", at: ({ slug }) => `/${slug}/reasons/1` },
  "[slug]/reasons/[number]/remove": { open: "write", at: ({ slug }) => `/${slug}/reasons/1/remove` },
  "[slug]/reasons/new": { open: "write" },
  "[slug]/record": { open: "read" },
  "[slug]/rulings": { open: "steward" },
  "[slug]/rulings/[ruling]": { open: "steward", at: ({ slug, ruling }) => `/${slug}/rulings/${ruling}` },
  "[slug]/rulings/new": { open: "steward", at: ({ slug }) => `/${slug}/rulings/new?state=counted` },
  "[slug]/signatories": { open: "steward" },
  "[slug]/signatories/[id]": { open: "steward", at: ({ slug, signature }) => `/${slug}/signatories/${signature}` },
  "[slug]/settings": { open: "write" },
  "[slug]/settings/[locale]": { open: "write", at: ({ slug }) => `/${slug}/settings/en` },
  "[slug]/state": { open: "read" },
  "[slug]/team": { open: "read" },
  "[slug]/team/[member]": { open: "own", at: ({ slug, ids }) => `/${slug}/team/${ids.get("editor")}` },
  "[slug]/team/leave": { open: "read" },
  "[slug]/updates/[id]": { open: "update", at: ({ slug, updates }) => `/${slug}/updates/${updates.draft}` },
  "[slug]/updates/[id]/publish": {
    open: "update",
    at: ({ slug, updates }) => `/${slug}/updates/${updates.draft}/publish`,
  },
  "[slug]/updates/new": { open: "update", at: ({ slug }) => `/${slug}/updates/new?kind=delivery` },
};

export function pathOf(page: string, cast: Cast): string {
  return `/organize${PAGES[page]?.at?.(cast) ?? `/${page.replace("[slug]", cast.slug)}`}`.replace(/\/$/, "");
}

/** Action IDs of the build, by file and name. */
export async function findActions(): Promise<Map<string, string>> {
  const manifest = new URL("../.next/server/server-reference-manifest.json", import.meta.url);
  const { node } = JSON.parse(await readFile(manifest, "utf8"));
  return new Map(
    Object.entries<{ filename: string; exportedName: string }>(node).map(([id, { filename, exportedName }]) => [
      `${filename.replace("app/organize/", "")} ${exportedName}`,
      id,
    ]),
  );
}
