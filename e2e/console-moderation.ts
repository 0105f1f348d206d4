import { seenOf } from "#lib/moderation/decide-comment.ts";
import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const one = ({ slug, signature }: Cast) => ({ slug, id: signature });
const comment = (cast: Cast) => ({ ...one(cast), seen: seenOf("Yes"), from: "queue" });
const ruling = ({ slug, ruling }: Cast) => ({ slug, ruling: String(ruling) });
const group = ({ slug, burst }: Cast) => ({ slug, burst: String(burst), sure: "yes" });
const at = "[slug]/people/signatories/[id]";

/** By file in app/organize and name. */
export const MODERATION: Record<string, Action> = {
  "[slug]/people/signatories/actions.ts decide": {
    open: "steward",
    page: "[slug]/people/signatories",
    fields: ({ slug, signature }) => ({
      slug,
      intent: "invalidate",
      reason: "A script",
      [`chosen-${signature}`]: "yes",
    }),
  },
  "[slug]/people/signatories/actions.ts find": {
    open: "steward",
    page: "[slug]/people/signatories",
    fields: ({ slug }) => ({ slug, email: "signatory@example.org" }),
    but: { owner: 200, steward: 200 }, // an unknown address
  },
  "[slug]/people/signatories/actions.ts revealAddress": {
    open: "steward",
    page: at,
    fields: one,
    but: { owner: 200, steward: 200 }, // this response contains the address
  },
  "[slug]/people/signatories/actions.ts hide": { open: "steward", page: at, fields: one },
  "[slug]/people/signatories/actions.ts show": { open: "steward", page: at, fields: one },
  "[slug]/people/signatories/actions.ts promote": {
    open: "steward",
    page: at,
    fields: (cast) => ({ ...one(cast), position: "1", publicTitle: "" }),
  },
  "[slug]/people/signatories/actions.ts demote": { open: "steward", page: at, fields: one },
  "[slug]/people/signatories/actions.ts sendLinks": { open: "steward", page: at, fields: one },
  "[slug]/people/signatories/actions.ts erase": {
    open: "steward",
    page: at,
    fields: (cast) => ({ ...one(cast), sure: "yes" }),
  },
  "[slug]/letter/settings/actions.ts choose": {
    open: "own",
    page: "[slug]/letter/settings",
    fields: ({ slug }) => ({ campaign: slug, months: "6", sure: "yes" }),
  },
  "account/erasure/actions.ts eraseAll": {
    open: "hosts",
    page: "account/erasure",
    fields: () => ({ email: "nobody@example.org", sure: "yes" }),
  },
  "[slug]/people/comments/actions.ts approve": { open: "steward", page: "[slug]/people/comments", fields: comment },
  "[slug]/people/comments/actions.ts refuse": { open: "steward", page: "[slug]/people/comments", fields: comment },
  "[slug]/people/rulings/actions.ts begin": {
    open: "steward",
    page: "[slug]/people/rulings/new",
    fields: ({ slug }) => ({ slug, state: "counted", reason: "A script", sure: "yes", seen: new Date().toISOString() }),
  },
  "[slug]/people/quarantine/actions.ts letIn": {
    open: "steward",
    page: "[slug]/people/quarantine/[burst]",
    fields: group,
  },
  "[slug]/people/quarantine/actions.ts putBack": {
    open: "steward",
    page: "[slug]/people/quarantine/[burst]",
    fields: group,
  },
  "[slug]/people/rulings/actions.ts cancel": {
    open: "steward",
    page: "[slug]/people/rulings/[ruling]",
    fields: ruling,
  },
  "[slug]/people/rulings/actions.ts undo": { open: "steward", page: "[slug]/people/rulings/[ruling]", fields: ruling },
};
