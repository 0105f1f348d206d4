import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { forgetEndedRulings } from "./forget.ts";

beforeEach(emptyDatabase);

test("a ruling that runs while somebody is erased keeps the name it needs, and loses it once it has ended", async () => {
  const now = new Date();
  const letter = await aCampaign();
  const { id: organizerId } = await aMember(letter, "steward");
  const { id } = await aVerified(letter, { name: "Ximena Condori" });
  await aVerified(letter, { name: "Rosa Mamani" });
  const common = { campaignId: letter.id, organizerId, state: "running", total: 1 };
  const of = (name: string) => ({ ...common, reason: `${name} signed for a friend`, criteria: { name } });
  for (const name of ["Ximena Condori", "Rosa Mamani"]) await db().ruling.create({ data: of(name) });
  const criteria = async () =>
    (await db().ruling.findMany({ orderBy: { id: "asc" } })).map((ruling) => ruling.criteria);
  await eraseSignature(id);
  await forgetEndedRulings(after(now, 2 * HOUR));
  expect(await criteria()).toEqual([{ name: "Ximena Condori" }, { name: "Rosa Mamani" }]);
  await db().ruling.updateMany({ data: { state: "done", endedAt: now } });
  await forgetEndedRulings(after(now, 2 * HOUR));
  expect(await criteria()).toEqual([{ name: "[…]" }, { name: "Rosa Mamani" }]);
  expect((await db().ruling.findFirst({ orderBy: { id: "asc" } }))?.reason).toBe("[…] […] signed for a friend");
});
