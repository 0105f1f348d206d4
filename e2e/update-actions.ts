import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

const draft = ({ slug, updates }: Cast) => ({ slug, id: updates.draft });
const published = ({ slug, updates }: Cast) => ({ slug, id: updates.public });
const WORDS = {
  kind: "delivery",
  locale: "en",
  person: "You",
  place: "There",
  text: "We ask them.",
  title: "",
  alt: "",
};
const FACTS = { day: "2026-01-02", time: "", count: "7", pack: "" };
const at = "[slug]/reach/updates/[id]";
const file = "[slug]/reach/updates/actions.ts";

/** By file in app/organize and name. */
export const UPDATES: Record<string, Action> = {
  [`${file} add`]: {
    open: "update",
    page: "[slug]/reach/updates/new",
    fields: ({ slug }) => ({ slug, ...WORDS, ...FACTS }),
  },
  [`${file} save`]: {
    open: "update",
    page: at,
    fields: (cast) => ({ ...draft(cast), ...WORDS, ...FACTS, revision: "1.1" }),
  },
  [`${file} attach`]: {
    open: "update",
    page: at,
    fields: draft,
    but: { owner: 200, editor: 200, steward: 200 }, // no picture chosen
  },
  [`${file} detach`]: { open: "update", page: at, fields: draft },
  [`${file} publish`]: {
    open: "update",
    page: "[slug]/reach/updates/[id]/publish",
    fields: (cast) => ({ ...draft(cast), seen: "1.en1.", mails: "yes" }),
  },
  [`${file} withdraw`]: { open: "own", page: at, fields: (cast) => ({ ...published(cast), sure: "yes" }) },
  [`${file} remove`]: { open: "update", page: at, fields: draft },
  [`${file} cancel`]: { open: "update", page: at, fields: published },
};
