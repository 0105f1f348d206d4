import { expect, test } from "vitest";
import { holdsFor } from "./state.ts";

test("the message of a step is shown only while the step takes", () => {
  for (const step of ["checking", "importing", "cancelling", "removing"] as const)
    expect([holdsFor(step, step), holdsFor("done", step), holdsFor("checked", step)]).toEqual([true, false, false]);
  expect([holdsFor("ready", "uploaded"), holdsFor("checked", "uploaded")]).toEqual([true, false]);
  expect([holdsFor("importing", "again"), holdsFor("done", "again")]).toEqual([true, false]);
});

test("the message of an act that is over stays", () => {
  for (const done of ["noted", "line", "undefined"]) expect(holdsFor("done", done)).toBe(true);
});
