import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign } from "../../testing/makers.ts";
import { aReason } from "../../testing/reasons.ts";
import { findReason, listReasonLanguages } from "./find.ts";

beforeEach(emptyDatabase);

test("a reason names only the languages that it is written in", async () => {
  const letter = await aCampaign();
  await aReason(letter, { locales: ["es", "en"] });
  await aReason(letter, { locales: ["en"] });
  expect(await findReason(letter.id, 2, "es")).toMatchObject({ locale: "en", locales: ["en"] });
  expect(await listReasonLanguages(letter.id)).toEqual([
    { number: 1, locales: ["en", "es"] },
    { number: 2, locales: ["en"] },
  ]);
});
