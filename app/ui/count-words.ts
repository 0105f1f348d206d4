import type { State } from "#lib/campaigns/state.ts";

/** Shown instead of a lonely 0. */
export function noneIn(state: State): "first" | "none" | "soon" {
  if (state === "open") return "first";
  return state === "not_open" ? "soon" : "none";
}
