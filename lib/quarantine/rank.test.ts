import { expect, test } from "vitest";
import { botsSign } from "../testing/bursts.ts";
import { aCampaign } from "../testing/makers.ts";
import { rankSignings } from "./rank.ts";

test("domains and minutes of a campaign are ranked by signings", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  await botsSign(letter, 3, { at, domain: "few.example" });
  await botsSign(letter, 5, { at: new Date(at.getTime() - 60_000), domain: "many.example" });
  await botsSign(other, 7, { at });
  const { domains, minutes } = await rankSignings(letter.id);
  expect(domains).toEqual([
    { of: "many.example", number: 5 },
    { of: "few.example", number: 3 },
  ]);
  expect(minutes).toEqual([
    { of: new Date(at.getTime() - 60_000), number: 5 },
    { of: at, number: 3 },
  ]);
});
