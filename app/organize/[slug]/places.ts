import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import { findLacks } from "#lib/campaigns/ready.ts";
import { countUndecided } from "#lib/moderation/comment-queue.ts";
import { countUnbegun } from "#lib/paper/list.ts";
import { may, type Need } from "#lib/team/role.ts";
import { countDrafts } from "#lib/updates/list.ts";
import { countStopped } from "#lib/webhooks/list.ts";

const SECTIONS = {
  letter: [
    { name: "text", path: "/letter", need: "read" },
    { name: "reasons", path: "/letter/reasons", need: "read" },
    { name: "languages", path: "/letter/languages", need: "read" },
    { name: "author", path: "/letter/author", need: "write" },
    { name: "picture", path: "/letter/picture", need: "write" },
    { name: "emails", path: "/letter/emails", need: "write" },
    { name: "settings", path: "/letter/settings", need: "write" },
    { name: "state", path: "/letter/state", need: "read" },
  ],
  people: [
    { name: "signatories", path: "/people/signatories", need: "steward" },
    { name: "quarantine", path: "/people/quarantine", need: "steward" },
    { name: "comments", path: "/people/comments", need: "steward" },
    { name: "paper", path: "/people/paper", need: "steward" },
  ],
  reach: [
    { name: "partners", path: "/reach/partners", need: "read" },
    { name: "sharing", path: "/reach/sharing", need: "write" },
    { name: "next", path: "/reach/next", need: "write" },
    { name: "updates", path: "/reach/updates", need: "update" },
    { name: "webhooks", path: "/reach/webhooks", need: "own" },
  ],
  deliver: [
    { name: "exports", path: "/deliver/exports", need: "read" },
    { name: "packs", path: "/deliver/packs", need: "steward" },
    { name: "responses", path: "/deliver/responses", need: "update" },
    { name: "sample", path: "/deliver/samples", need: "own" },
  ],
  team: [
    { name: "members", path: "/team", need: "read" },
    { name: "record", path: "/team/record", need: "read" },
  ],
} as const satisfies Record<string, readonly { name: string; path: string; need: Need }[]>;

const NAMES = ["letter", "people", "reach", "deliver", "team"] as const;
/** Pages of a section at a URL of their own. */
const PARTS: Record<string, string> = { "/people/rulings": "signatories" };

type SectionName = (typeof SECTIONS)[(typeof NAMES)[number]][number]["name"];
export type Waiting = Partial<Record<SectionName, number>>;

/** The places that a role may use, with their sections. `path` is what follows the campaign's own. */
export function placesOf(role: string, path: string, waiting: Waiting) {
  const part = Object.entries(PARTS).find(([start]) => isIn(start, path))?.[1];
  const places = NAMES.map((name) => {
    const usable = SECTIONS[name].filter(({ need }) => may(role, need));
    const inside = usable.filter((section) => section.name === part || isIn(section.path, path));
    const current = inside.toSorted((one, other) => other.path.length - one.path.length)[0];
    const sections = usable.map((section) => ({
      ...section,
      waiting: waiting[section.name] ?? 0,
      isCurrent: section === current,
    }));
    const count = sections.reduce((sum, section) => sum + section.waiting, 0);
    return { name, path: sections[0]?.path ?? "", waiting: count, isCurrent: isIn(`/${name}`, path), sections };
  }).filter(({ sections }) => sections.length > 0);
  const overview = { name: "overview" as const, path: "", waiting: 0, isCurrent: path === "", sections: [] };
  return [overview, ...places];
}

function isIn(start: string, path: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}

/** What each section has for this role to decide. */
export async function countWaiting(organizerId: string, { id, slug, role, state }: OwnCampaign): Promise<Waiting> {
  const [comments, paper, updates, webhooks, lacks] = await Promise.all([
    may(role, "steward") ? countUndecided(id) : 0,
    may(role, "steward") ? countUnbegun(id) : 0,
    may(role, "update") ? countDrafts(id) : 0,
    may(role, "own") ? countStopped(id) : 0,
    may(role, "write") && state === "draft" ? findLacks(organizerId, slug) : undefined,
  ]);
  return {
    comments,
    paper,
    updates,
    webhooks,
    state: lacks?.ok ? lacks.lacks.filter(({ blocks }) => blocks).length : 0,
  };
}
