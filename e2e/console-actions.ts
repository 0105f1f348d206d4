import { settingsRevision } from "#lib/campaigns/settings.ts";
import type { Cast, Stage, Who } from "./console-cast.ts";
import type { Open } from "./console-table.ts";
import { DELIVERY_ACTIONS } from "./delivery-actions.ts";

type Fields = Record<string, string>;

/** Who may use an action, the page of its form, and the form's fields. */
export type Action = {
  open: Open;
  page: string;
  fields: (cast: Cast) => Fields;
  stage?: Stage;
  /** Exceptions: 200 is the form with an error. */
  but?: Partial<Record<Who, number>>;
};

const KEY = { name: "Copy", scope: "export_delivery" };
const NOW = () => new Date().toISOString();
export const slug = ({ slug }: Cast): Fields => ({ slug });
const noKey = ({ slug }: Cast): Fields => ({ slug, key: "0198f7a0-0000-7000-8000-000000000000" });
export const sure = (fields: (cast: Cast) => Fields) => (cast: Cast) => ({ ...fields(cast), sure: "yes" });
export const campaign = ({ slug }: Cast): Fields => ({ campaign: slug, sure: "yes" });
const letter = ({ slug, versions }: Cast): Fields => ({
  slug,
  locale: "en",
  revision: `${versions.at(-1)}.1`,
  title: "Title",
  addressee: "You",
  text: "We ask for more.",
});
const seen = ({ slug, versions }: Cast): Fields => ({ slug, sure: "yes", seen: `${versions.at(-1)}.en1.es1` });
const SETTINGS = (slug: string) => ({ slug, goal: "100", goalSteps: "yes", opensAt: "", closesAt: "", hashtags: "" });
const reason = ({ slug, reasons }: Cast): Fields => ({
  ...{ slug, locale: "en", title: "Reason", summary: "Summary", text: "Text", id: String(reasons[0]), revision: "1" },
});

/** By file in app/organize and name. */
export const ACTIONS: Record<string, Action> = {
  "log-in/actions.ts send": { open: "everybody", page: "log-in", fields: () => ({ email: "a@example.org", to: "" }) },
  "account/actions.ts saveAccount": {
    ...{ open: "organizers", page: "account", fields: () => ({ name: "A", locale: "en" }) },
  },
  "account/actions.ts endOne": {
    open: "organizers",
    page: "account",
    fields: ({ ids }) => ({ id: ids.get("owner") ?? "" }),
  },
  "account/actions.ts endAll": { open: "organizers", page: "account", fields: () => ({}) },
  "account/actions.ts logOut": { open: "everybody", page: "account", fields: () => ({}) },
  "invited.ts accept": { open: "organizers", page: "", fields: slug, but: { host: 404, stranger: 404 } },
  "invited.ts decline": { open: "organizers", page: "", fields: slug, but: { owner: 200, editor: 200, steward: 200 } },
  "new/actions.ts create": {
    open: "hosts",
    page: "new",
    fields: () => ({ locale: "en", title: "New", slug: `new-${Date.now()}`, addressee: "You", goal: "10" }),
  },
  "[slug]/deliver/exports/actions.ts make": {
    ...{ open: "steward", page: "[slug]/deliver/exports", fields: (cast) => ({ ...slug(cast), ...KEY }) },
    but: { owner: 200, steward: 200 }, // the page shows the key once
  },
  "[slug]/deliver/exports/actions.ts revoke": { open: "steward", page: "[slug]/deliver/exports", fields: sure(noKey) },
  ...DELIVERY_ACTIONS,
  "[slug]/letter/languages/actions.ts add": {
    open: "write",
    page: "[slug]/letter/languages",
    fields: (cast) => ({ ...slug(cast), locale: "fr" }),
  },
  "[slug]/letter/languages/actions.ts choose": {
    open: "write",
    page: "[slug]/letter/languages",
    fields: (cast) => ({ ...slug(cast), locale: "es" }),
  },
  "[slug]/letter/languages/actions.ts remove": {
    open: "write",
    page: "[slug]/letter/languages",
    stage: "draft",
    fields: (cast) => ({ ...slug(cast), locale: "es", sure: "yes" }),
  },
  "[slug]/letter/languages/actions.ts check": {
    open: "write",
    page: "[slug]/letter/languages",
    fields: (cast) => ({ ...slug(cast), locale: "es", of: "summary", seen: NOW() }),
  },
  "[slug]/letter/actions.ts save": { open: "write", page: "[slug]/letter", fields: letter },
  "[slug]/letter/actions.ts translate": {
    open: "write",
    page: "[slug]/letter",
    fields: sure(letter),
    but: { owner: 200, editor: 200 }, // a correction already exists
  },
  "[slug]/letter/actions.ts correct": { open: "write", page: "[slug]/letter", fields: letter },
  "[slug]/letter/actions.ts publish": {
    open: "own",
    page: "[slug]/letter/publish",
    fields: (cast) => ({ ...seen(cast), "note-en": "A note.", "note-es": "Una nota." }),
  },
  "[slug]/letter/actions.ts discard": { open: "write", page: "[slug]/letter/discard", fields: seen },
  "[slug]/letter/reasons/actions.ts add": { open: "write", page: "[slug]/letter/reasons/new", fields: reason },
  "[slug]/letter/reasons/actions.ts save": { open: "write", page: "[slug]/letter/reasons/[number]", fields: reason },
  "[slug]/letter/reasons/actions.ts move": {
    open: "write",
    page: "[slug]/letter/reasons",
    fields: (cast) => ({ ...reason(cast), from: "1", step: "down" }),
  },
  "[slug]/letter/reasons/actions.ts remove": {
    open: "write",
    page: "[slug]/letter/reasons/[number]/remove",
    fields: reason,
  },
  "[slug]/letter/settings/actions.ts change": {
    open: "write",
    page: "[slug]/letter/settings",
    fields: ({ slug }) => ({
      campaign: slug,
      revision: String(settingsRevision(SETTINGS(slug))),
      goal: "200",
      hashtags: "",
    }),
  },
  "[slug]/reach/sharing/actions.ts describe": {
    open: "write",
    page: "[slug]/reach/sharing/[locale]",
    fields: ({ slug }) => ({ campaign: slug, locale: "en", revision: "1", summary: "New", shareText: "" }),
  },
};
