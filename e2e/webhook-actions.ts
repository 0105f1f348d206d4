import { type Action, slug, sure } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const page = "[slug]/reach/webhooks";
const of = (cast: Cast) => ({ ...slug(cast), webhook: cast.webhook.id });

/** By file in app/organize and name. Those whose answer is the page itself show a secret there. */
export const WEBHOOK_ACTIONS: Record<string, Action> = {
  [`${page}/actions.ts add`]: {
    ...{ open: "own", page, but: { owner: 200 } },
    fields: (cast) => ({ ...slug(cast), name: "Chat", url: "https://chat.example/hook", alerts: "yes" }),
  },
  [`${page}/actions.ts renew`]: { open: "own", page, fields: sure(of), but: { owner: 200 } },
  [`${page}/actions.ts test`]: { open: "own", page, fields: of },
  [`${page}/actions.ts replay`]: { open: "own", page, fields: (cast) => ({ ...of(cast), event: cast.webhook.event }) },
  [`${page}/actions.ts resume`]: { open: "own", page, fields: of },
  [`${page}/actions.ts remove`]: { open: "own", page, fields: sure(of) },
};
