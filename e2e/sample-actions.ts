import { type Action, slug, sure } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const sample = (cast: Cast) => ({ ...slug(cast), sample: cast.sample });
const page = "[slug]/deliver/samples";

/** By file in app/organize and name. */
export const SAMPLE_ACTIONS: Record<string, Action> = {
  [`${page}/actions.ts offer`]: {
    ...{ open: "own", page, fields: (cast) => ({ ...slug(cast), auditor: "You" }) },
    but: { owner: 200 }, // one is open
  },
  [`${page}/actions.ts approve`]: {
    ...{ open: "own", page, fields: sure(sample) },
    but: { owner: 200 }, // the log has no checkpoint yet
  },
  [`${page}/actions.ts abandon`]: { open: "own", page, fields: sure(sample) },
};
