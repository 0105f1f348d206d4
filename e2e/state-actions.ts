import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const page = "[slug]/letter/state";
const campaign = ({ slug }: Cast) => ({ campaign: slug, sure: "yes" });
const draft = (cast: Cast) => ({ ...campaign(cast), seen: "en.1 es.1" });

/** By file in app/organize and name. */
export const STATE_ACTIONS: Record<string, Action> = {
  [`${page}/actions.ts publish`]: { open: "own", page, stage: "draft", fields: draft },
  [`${page}/actions.ts schedule`]: {
    ...{ open: "own", page, stage: "draft" },
    fields: (cast) => ({ ...campaign(cast), publishAt: "2090-01-01T12:00", sureLater: "yes" }),
  },
  [`${page}/actions.ts unschedule`]: {
    ...{ open: "own", page, stage: "draft", fields: campaign },
    but: { owner: 200 }, // nothing is scheduled
  },
  [`${page}/actions.ts close`]: { open: "own", page, fields: campaign },
  [`${page}/actions.ts reopen`]: {
    open: "own",
    page,
    stage: "closed",
    fields: (cast) => ({ ...campaign(cast), closesAt: "" }),
  },
  [`${page}/actions.ts archive`]: {
    open: "own",
    page,
    stage: "closed",
    fields: campaign,
  },
  [`${page}/actions.ts unarchive`]: {
    open: "own",
    page,
    stage: "archived",
    fields: campaign,
  },
  [`${page}/actions.ts duplicate`]: {
    ...{ open: "own", page, fields: campaign },
    but: { owner: 403 }, // the cast's owner is no host
  },
  [`${page}/actions.ts remove`]: {
    open: "own",
    page,
    stage: "draft",
    fields: ({ slug }) => ({ campaign: slug, typed: slug }),
  },
};
