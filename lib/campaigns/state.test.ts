import { expect, test } from "vitest";
import { holdsFor } from "./state.ts";

test("the message of a change of state is shown only while it holds", () => {
  const lives = ["closed", "open", "archived"] as const;
  expect(lives.map((life) => holdsFor(life, "closed"))).toEqual([true, false, false]);
  expect([holdsFor("open", "published"), holdsFor("draft", "published")]).toEqual([true, false]);
});
