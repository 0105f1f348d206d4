import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { makeAdapter } from "./adapter.ts";
import { findLink, makeLinkToken } from "./link.ts";

beforeEach(emptyDatabase);

const MINUTES = 60_000;

async function aLink(expiresAt = after(new Date(), 15 * MINUTES)) {
  const { id: organizerId } = await aMember(await aCampaign(), "owner");
  const link = await db().logInLink.create({ data: { id: uuidv7(), organizerId, expiresAt } });
  const use = () => makeAdapter({ linkId: link.id }).useVerificationToken?.({ identifier: organizerId, token: "" });
  return { link, organizerId, token: makeLinkToken(link), use };
}

test("opening a link changes nothing, however often", async () => {
  const { link, token } = await aLink();
  for (let turn = 0; turn < 5; turn += 1) expect(await findLink(token)).toEqual(link);
  expect(await db().logInLink.findMany()).toEqual([link]);
});

test("of twenty concurrent uses of a link one logs in", async () => {
  const { token, use } = await aLink();
  const used = await Promise.all(Array.from({ length: 20 }, use));
  expect(used.filter(Boolean)).toHaveLength(1);
  expect(await findLink(token)).toBeUndefined();
  expect(await use()).toBeNull();
});

test("a link works for 15 minutes, to the millisecond", async () => {
  const { link, token } = await aLink();
  expect(await findLink(token, after(link.expiresAt, -1))).toBeDefined();
  expect(await findLink(token, link.expiresAt)).toBeUndefined();
  expect(await (await aLink(new Date())).use()).toBeNull();
});

test("a link logs in only its own organizer", async () => {
  const { link, use } = await aLink();
  const other = await anOrganizer();
  expect(await makeAdapter({ linkId: link.id }).useVerificationToken?.({ identifier: other.id, token: "" })).toBeNull();
  expect(await use()).toMatchObject({ identifier: link.organizerId });
});

test("signatory tokens, guesses and altered tokens do not log in", async () => {
  const { link, token } = await aLink();
  const others = [
    makeToken("verify", link.id, link.expiresAt),
    makeOwnToken(link.id, new Date()),
    makeLinkToken({ id: uuidv7(), expiresAt: link.expiresAt }),
    token.slice(0, -1) + (token.endsWith("A") ? "B" : "A"),
    token.replace("k1.", "k2."),
    link.id,
    "",
  ];
  for (const other of others) expect(await findLink(other)).toBeUndefined();
});
