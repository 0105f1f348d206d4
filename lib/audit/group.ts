import { ACTS, type Act } from "./record.ts";

/** What an act is about, to find it again. */
export const GROUPS = ["campaign", "letter", "reasons", "team"] as const;
export type Group = (typeof GROUPS)[number];

const BEGINNINGS: Record<Group, string[]> = {
  campaign: ["campaign", "text"],
  letter: ["letter", "version", "translation", "language"],
  reasons: ["reason"],
  team: ["member", "invitation"],
};

export function actsOf(group: Group): Act[] {
  return ACTS.filter((act) => BEGINNINGS[group].some((beginning) => act.startsWith(`${beginning}_`)));
}
