import { expect, test } from "vitest";
import { db } from "../db.ts";
import { aCampaign } from "../testing/makers.ts";
import { listVersions } from "./versions.ts";

test("published versions are told, the newest first; a draft is not, nor one that is still to come", async () => {
  const now = new Date();
  const letter = await aCampaign();
  const versions = [
    { number: 2, publishedAt: now },
    { number: 3, publishedAt: new Date(now.getTime() + 60_000) },
    { number: 4, publishedAt: null },
  ];
  for (const version of versions) await db().letterVersion.create({ data: { campaignId: letter.id, ...version } });
  expect((await listVersions(letter.id, now)).map(({ number }) => number)).toEqual([2, 1]);
  expect(await listVersions(letter.id, new Date("2019-01-01T00:00:00Z"))).toEqual([]);
});
