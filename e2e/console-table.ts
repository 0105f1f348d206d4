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
  confirmed: { open: "organizers" },
  site: { open: "hosts" },
  "site/identity": { open: "hosts" },
  "site/security": { open: "hosts" },
  "site/switches": { open: "hosts" },
  "[slug]": { open: "read" },
  "[slug]/deliver/exports": { open: "read" },
  "[slug]/people/comments": { open: "steward" },
  "[slug]/deliver/packs": { open: "update" },
  "[slug]/deliver/responses": { open: "update" },
  "[slug]/deliver/samples": { open: "own" },
  "[slug]/reach/updates": { open: "update" },
  "[slug]/deliver/packs/new": { open: "steward" },
  "[slug]/letter/languages": { open: "read" },
  "[slug]/letter": { open: "read" },
  "[slug]/letter/author": { open: "write" },
  "[slug]/letter/picture": { open: "write" },
  "[slug]/letter/emails": { open: "write" },
  "[slug]/letter/discard": { open: "write" },
  "[slug]/letter/publish": { open: "read" },
  "[slug]/reach/partners": { open: "read" },
  "[slug]/reach/partners/[partner]": {
    open: "read",
    at: ({ slug, partners }) => `/${slug}/reach/partners/${partners.id}`,
  },
  "[slug]/reach/webhooks": { open: "own" },
  "[slug]/preview": { open: "read", leadsOn: true },
  "[slug]/preview/[locale]": { open: "read", at: ({ slug }) => `/${slug}/preview/en` },
  "[slug]/preview/[locale]/reasons": { open: "read", at: ({ slug }) => `/${slug}/preview/en/reasons` },
  "[slug]/preview/[locale]/reasons/[number]": { open: "read", at: ({ slug }) => `/${slug}/preview/en/reasons/1` },
  "[slug]/people/paper": { open: "steward" },
  "[slug]/people/paper/[id]": { open: "steward", at: ({ slug, paper }) => `/${slug}/people/paper/${paper.done}` },
  "[slug]/people/quarantine": { open: "steward" },
  "[slug]/people/quarantine/[burst]": {
    open: "steward",
    at: ({ slug, burst }) => `/${slug}/people/quarantine/${burst}`,
  },
  "[slug]/letter/reasons": { open: "read" },
  "[slug]/letter/reasons/[number]": { open: "read", at: ({ slug }) => `/${slug}/letter/reasons/1` },
  "[slug]/letter/reasons/[number]/remove": { open: "write", at: ({ slug }) => `/${slug}/letter/reasons/1/remove` },
  "[slug]/letter/reasons/new": { open: "write" },
  "[slug]/team/record": { open: "read" },
  "[slug]/people/rulings": { open: "steward" },
  "[slug]/people/rulings/[ruling]": { open: "steward", at: ({ slug, ruling }) => `/${slug}/people/rulings/${ruling}` },
  "[slug]/people/rulings/new": { open: "steward", at: ({ slug }) => `/${slug}/people/rulings/new?state=counted` },
  "[slug]/people/signatories": { open: "steward" },
  "[slug]/people/signatories/[id]": {
    open: "steward",
    at: ({ slug, signature }) => `/${slug}/people/signatories/${signature}`,
  },
  "[slug]/letter/settings": { open: "write" },
  "[slug]/reach/next": { open: "write" },
  "[slug]/reach/sharing": { open: "write" },
  "[slug]/reach/sharing/[locale]": { open: "write", at: ({ slug }) => `/${slug}/reach/sharing/en` },
  "[slug]/letter/state": { open: "read" },
  "[slug]/team": { open: "read" },
  "[slug]/team/[member]": { open: "own", at: ({ slug, ids }) => `/${slug}/team/${ids.get("editor")}` },
  "[slug]/team/leave": { open: "read" },
  "[slug]/reach/updates/[id]": { open: "update", at: ({ slug, updates }) => `/${slug}/reach/updates/${updates.draft}` },
  "[slug]/reach/updates/[id]/publish": {
    open: "update",
    at: ({ slug, updates }) => `/${slug}/reach/updates/${updates.draft}/publish`,
  },
  "[slug]/reach/updates/new": { open: "update", at: ({ slug }) => `/${slug}/reach/updates/new?kind=delivery` },
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
