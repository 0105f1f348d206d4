import { revisionOf } from "#lib/campaigns/fields.ts";
import { type Action, campaign } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const author = ({ slug }: Cast): Record<string, string> => {
  const fields = { kind: "", name: "", website: "", "role-en": "", "role-es": "", "role-pt": "", "role-fr": "" };
  return { ...fields, campaign: slug, revision: String(revisionOf(fields)), kind: "person", name: "Ana" };
};
const sender = (cast: Cast) => ({ ...campaign(cast), revision: "0", locale: "en" });
const picture = (cast: Cast): Record<string, string> => ({
  ...{ ...campaign(cast), use: "letter", alt: "A crowd", "alt-en": "A crowd", focusX: "30", focusY: "60" },
});

export const AUTHOR_ACTIONS: Record<string, Action> = {
  "[slug]/letter/author/actions.ts save": { open: "own", page: "[slug]/letter/author", fields: author },
  "[slug]/letter/author/actions.ts contact": {
    ...{ open: "own", page: "[slug]/letter/author", fields: campaign, but: { owner: 200 } }, // without an author
  },
  "[slug]/letter/picture/actions.ts attach": {
    ...{ open: "own", page: "[slug]/letter/picture", fields: picture, but: { owner: 200, editor: 200 } }, // no file
  },
  "[slug]/letter/picture/actions.ts describe": {
    ...{ open: "own", page: "[slug]/letter/picture", fields: picture, but: { owner: 200 } }, // without a picture
  },
  "[slug]/letter/picture/actions.ts detach": { open: "own", page: "[slug]/letter/picture", fields: picture },
  "[slug]/letter/emails/actions.ts save": {
    ...{ open: "own", page: "[slug]/letter/emails", fields: sender, but: { owner: 200 } }, // overtaken
  },
  "[slug]/letter/emails/actions.ts test": { open: "write", page: "[slug]/letter/emails", fields: sender },
  "[slug]/letter/author/actions.ts remove": { open: "own", page: "[slug]/letter/author", fields: campaign },
};
