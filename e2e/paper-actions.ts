import type { Action } from "./console-actions.ts";
import type { Cast } from "./console-cast.ts";

type Stage = keyof Cast["paper"];

const of =
  (stage: Stage, more: Record<string, string> = {}) =>
  ({ slug, paper }: Cast) => ({ slug, id: paper[stage], ...more });

/** For stewards and owners, on the page of an import at each stage. */
const steward = (stage: Stage, more?: Record<string, string>): Action => {
  return { open: "steward", page: "[slug]/people/paper/[id]", fields: of(stage, more) };
};

export const PAPER_ACTIONS: Record<string, Action> = {
  "[slug]/people/paper/actions.ts check": steward("ready", { headed: "yes", "column-0": "name" }),
  "[slug]/people/paper/actions.ts begin": steward("checked", { "note-en": "A fair in Lima" }),
  "[slug]/people/paper/actions.ts cancel": steward("checked"),
  "[slug]/people/paper/actions.ts again": steward("failed"),
  "[slug]/people/paper/actions.ts note": steward("done", { "note-en": "A fair in Quito" }),
  "[slug]/people/paper/actions.ts removeOne": steward("done", { line: "2" }),
  "[slug]/people/paper/actions.ts remove": steward("done", { reason: "Not ours", sure: "yes" }),
};
