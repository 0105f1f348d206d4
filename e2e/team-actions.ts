import { type Action, slug, sure } from "./console-actions.ts";
import type { Cast, Who } from "./console-cast.ts";

const member = (who: Who) => (cast: Cast) => ({ ...slug(cast), member: cast.ids.get(who) ?? "" });

/** By file in app/organize and name. */
export const TEAM_ACTIONS: Record<string, Action> = {
  "[slug]/team/actions.ts invite": {
    open: "own",
    page: "[slug]/team",
    fields: (cast) => ({ ...slug(cast), email: "new@example.org", role: "editor" }),
  },
  "[slug]/team/actions.ts again": { open: "own", page: "[slug]/team", fields: member("invited") },
  "[slug]/team/actions.ts recall": { open: "own", page: "[slug]/team", fields: member("invited") },
  "[slug]/team/actions.ts change": {
    open: "own",
    page: "[slug]/team/[member]",
    fields: (cast) => ({ ...member("steward")(cast), role: "owner" }),
  },
  "[slug]/team/actions.ts remove": { open: "own", page: "[slug]/team/[member]", fields: sure(member("steward")) },
  "[slug]/team/actions.ts leave": { open: "read", page: "[slug]/team/leave", fields: sure(slug), but: { owner: 200 } },
};
