import { expect, test } from "vitest";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { countBySource } from "./sources.ts";

test("sources are listed highest first, then the rest, then those without a source", async () => {
  const letter = await aCampaign();
  for (const source of ["b", "b", "b", "a", "a", "d", "c", "", ""]) await aVerified(letter, { source });
  const sources = [
    { source: "b", count: 3 },
    { source: "a", count: 2 },
  ];
  expect(await countBySource(letter.id, 2)).toEqual({ sources, rest: 2, none: 2 });
  const all = [...sources, { source: "c", count: 1 }, { source: "d", count: 1 }];
  expect(await countBySource(letter.id)).toEqual({ sources: all, rest: 0, none: 2 });
});

test("unverified and withdrawn signatures have no source in the count", async () => {
  const letter = await aCampaign();
  await aSignature(letter, { source: "partner" });
  const { id } = await aVerified(letter, { source: "partner" });
  await withdrawSignature(id);
  await aVerified(letter);
  expect(await countBySource(letter.id)).toEqual({ sources: [], rest: 0, none: 1 });
});

test("a campaign without signatures has no sources", async () => {
  await aVerified(await aCampaign(), { source: "partner" });
  expect(await countBySource((await aCampaign()).id)).toEqual({ sources: [], rest: 0, none: 0 });
});
