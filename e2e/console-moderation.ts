import { seenOf } from "#lib/moderation/decide-comment.ts";
import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const one = ({ slug, signature }: Cast) => ({ slug, id: signature });
const comment = (cast: Cast) => ({ ...one(cast), seen: seenOf("Yes"), from: "queue" });
const ruling = ({ slug, ruling }: Cast) => ({ slug, ruling: String(ruling) });
const at = "[slug]/signatories/[id]";

/** By file in app/organize and name. */
export const MODERATION: Record<string, Action> = {
  "[slug]/signatories/actions.ts decide": {
    open: "steward",
    page: "[slug]/signatories",
    fields: ({ slug, signature }) => ({
      slug,
      intent: "invalidate",
      reason: "A script",
      [`chosen-${signature}`]: "yes",
    }),
  },
  "[slug]/signatories/actions.ts find": {
    open: "steward",
    page: "[slug]/signatories",
    fields: ({ slug }) => ({ slug, email: "signatory@example.org" }),
    but: { owner: 200, steward: 200 }, // an unknown address
  },
  "[slug]/signatories/actions.ts revealAddress": {
    open: "steward",
    page: at,
    fields: one,
    but: { owner: 200, steward: 200 }, // this response contains the address
  },
  "[slug]/signatories/actions.ts hide": { open: "steward", page: at, fields: one },
  "[slug]/signatories/actions.ts show": { open: "steward", page: at, fields: one },
  "[slug]/signatories/actions.ts promote": {
    open: "steward",
    page: at,
    fields: (cast) => ({ ...one(cast), position: "1", publicTitle: "" }),
  },
  "[slug]/signatories/actions.ts demote": { open: "steward", page: at, fields: one },
  "[slug]/signatories/actions.ts sendLinks": { open: "steward", page: at, fields: one },
  "[slug]/signatories/actions.ts erase": {
    open: "steward",
    page: at,
    fields: (cast) => ({ ...one(cast), sure: "yes" }),
  },
  "[slug]/settings/actions.ts choose": {
    open: "own",
    page: "[slug]/settings",
    fields: ({ slug }) => ({ campaign: slug, months: "6", sure: "yes" }),
  },
  "account/erasure/actions.ts eraseAll": {
    open: "hosts",
    page: "account/erasure",
    fields: () => ({ email: "nobody@example.org", sure: "yes" }),
  },
  "[slug]/comments/actions.ts approve": { open: "steward", page: "[slug]/comments", fields: comment },
  "[slug]/comments/actions.ts refuse": { open: "steward", page: "[slug]/comments", fields: comment },
  "[slug]/rulings/actions.ts begin": {
    open: "steward",
    page: "[slug]/rulings/new",
    fields: ({ slug }) => ({ slug, state: "counted", reason: "A script", sure: "yes", seen: new Date().toISOString() }),
  },
  "[slug]/rulings/actions.ts cancel": { open: "steward", page: "[slug]/rulings/[ruling]", fields: ruling },
  "[slug]/rulings/actions.ts undo": { open: "steward", page: "[slug]/rulings/[ruling]", fields: ruling },
};
