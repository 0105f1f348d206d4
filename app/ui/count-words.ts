import type { State } from "#lib/campaigns/state.ts";

/** What is said where nobody has signed yet: there is no lonely 0. */
export function noneIn(state: State): "first" | "none" | "soon" {
  if (state === "open") return "first";
  return state === "not_open" ? "soon" : "none";
}
