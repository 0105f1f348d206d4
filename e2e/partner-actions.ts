import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const page = "[slug]/reach/partners/[partner]";
const of = ({ slug, partners }: Cast) => ({ slug, partner: partners.id });
const facts = { name: "New", website: "" };

export const PARTNER_ACTIONS: Record<string, Action> = {
  "[slug]/reach/partners/actions.ts add": {
    open: "write",
    page: "[slug]/reach/partners",
    fields: ({ slug }: Cast) => ({ slug, ...facts, key: "" }),
  },
  "[slug]/reach/partners/actions.ts change": {
    open: "write",
    page,
    fields: (cast: Cast) => ({ ...of(cast), ...facts }),
  },
  "[slug]/reach/partners/actions.ts setList": {
    open: "own",
    page,
    fields: (cast: Cast) => ({ ...of(cast), policy: "https://partner.example/privacy" }),
  },
  "[slug]/reach/partners/actions.ts makeKey": {
    open: "write",
    page,
    fields: ({ slug, partners }: Cast) => ({ slug, partner: partners.keyless, key: "" }),
  },
  "[slug]/reach/partners/actions.ts revokeKey": {
    open: "write",
    page,
    fields: (cast: Cast) => ({ ...of(cast), key: cast.partners.key, sure: "yes" }),
  },
  "[slug]/reach/partners/actions.ts makeLink": {
    open: "write",
    page,
    fields: (cast: Cast) => ({ ...of(cast), link: cast.partners.link, sure: "yes" }),
  },
  "[slug]/reach/partners/actions.ts endLink": {
    open: "write",
    page,
    fields: (cast: Cast) => ({ ...of(cast), link: cast.partners.link, sure: "yes" }),
  },
  "[slug]/reach/partners/actions.ts stop": {
    open: "write",
    page,
    fields: (cast: Cast) => ({ ...of(cast), sure: "yes" }),
  },
};
