import { ACTS, type Act } from "./write.ts";

export const GROUPS = [
  "campaign",
  "letter",
  "reasons",
  "team",
  "signatories",
  "exports",
  "deliveries",
  "partners",
  "paper",
] as const;
export type Group = (typeof GROUPS)[number];

const BEGINNINGS: Record<Group, string[]> = {
  campaign: ["campaign", "site", "text", "mail", "retention", "switch", "next"],
  letter: ["letter", "version", "translation", "language", "author", "picture", "sender"],
  reasons: ["reason"],
  team: ["member", "invitation"],
  signatories: ["signature", "comment", "ruling", "burst"],
  exports: ["exported", "api_key"],
  deliveries: ["pack", "update", "sample"],
  partners: ["partner", "webhook"],
  paper: ["paper"],
};

export function actsOf(group: Group): Act[] {
  return ACTS.filter((act) => BEGINNINGS[group].some((beginning) => `${act}_`.startsWith(`${beginning}_`)));
}
