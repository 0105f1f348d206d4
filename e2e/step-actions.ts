import { type Action, slug } from "./console-actions.ts";

export const STEP_ACTIONS: Record<string, Action> = {
  "[slug]/reach/next/actions.ts choose": {
    open: "write",
    but: { editor: 403 }, // the letter is published
    page: "[slug]/reach/next",
    fields: (cast) => ({ ...slug(cast), revision: "0", every: "no", url: "tel:+52 55 1234", words_en: "Call" }),
  },
};
