import type { Cast } from "./console-cast.ts";

export const DELIVERY_ACTIONS = {
  "[slug]/deliver/packs/actions.ts request": {
    open: "steward",
    page: "[slug]/deliver/packs/new",
    stage: "open",
    fields: ({ slug }: Cast) => ({ slug, locale: "en", presentedBy: "", place: "" }),
  },
  "[slug]/deliver/packs/actions.ts cancel": {
    open: "steward",
    page: "[slug]/deliver/packs",
    fields: ({ slug, packs }: Cast) => ({ slug, id: packs.waiting }),
  },
  "[slug]/deliver/packs/actions.ts remove": {
    open: "steward",
    page: "[slug]/deliver/packs",
    fields: ({ slug, packs }: Cast) => ({ slug, id: packs.done }),
  },
} as const;
