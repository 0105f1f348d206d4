import type { Cast } from "./console-cast.ts";

export const DELIVERY_ACTIONS = {
  "[slug]/deliveries/actions.ts request": {
    open: "steward",
    page: "[slug]/deliveries/new",
    stage: "open",
    fields: ({ slug }: Cast) => ({ slug, locale: "en", presentedBy: "", place: "" }),
  },
  "[slug]/deliveries/actions.ts cancel": {
    open: "steward",
    page: "[slug]/deliveries",
    fields: ({ slug, packs }: Cast) => ({ slug, id: packs.waiting }),
  },
  "[slug]/deliveries/actions.ts remove": {
    open: "steward",
    page: "[slug]/deliveries",
    fields: ({ slug, packs }: Cast) => ({ slug, id: packs.done }),
  },
} as const;
