import { expect, test } from "vitest";
import { datelineOf } from "./dateline.ts";

test("a first line in italics with a date is the letter's dateline, in any language", () => {
  expect(datelineOf("*As of January 17, 2022*\n\nDear all,")).toBe("As of January 17, 2022");
  expect(datelineOf("_État au 17 janvier 2022_\n\nMadame,")).toBe("État au 17 janvier 2022");
});

for (const text of [
  "",
  "Dear all,\n\n*As of January 17, 2022*",
  "*As of January 17, 2022*: dear all,",
  "*A motto without a date*\n\nDear all,",
  "**As of January 17, 2022**\n\nDear all,",
  "*As of* January *17, 2022*",
  "# *As of January 17, 2022*",
  "*As of January 17, 2022*\nDear all,",
])
  test(`${JSON.stringify(text)} has no dateline`, () => {
    expect(datelineOf(text)).toBeUndefined();
  });
