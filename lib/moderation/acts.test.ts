import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { findSignatories } from "../search/find.ts";
import { findByAddress, findSignatory, showAddress } from "../search/read.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { listProminent } from "../signatures/list.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { verifySignature } from "../verification/verify.ts";
import { makeOrdinary, makeProminent } from "./prominent.ts";
import { Prominence } from "./schema.ts";
import { showName } from "./show-name.ts";

beforeEach(emptyDatabase);

const titled = (slug: string, id: string, position = 1) => ({ slug, id, position, publicTitle: "" });

/** Every function on one signatory. */
const ACTS = {
  table: (who: string, slug: string) => findSignatories(who, slug, {}),
  page: findSignatory,
  address: (who: string, slug: string, id: string) => showAddress(who, { slug, id }),
  hide: (who: string, slug: string, id: string) => showName(who, { slug, id, shown: false }),
  show: (who: string, slug: string, id: string) => showName(who, { slug, id, shown: true }),
  first: (who: string, slug: string, id: string) => makeProminent(who, titled(slug, id)),
  back: (who: string, slug: string, id: string) => makeOrdinary(who, { slug, id }),
};

test("only stewards and owners see or change signatories, in their own campaign", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id, email } = await aVerified(letter);
  const [editor, stranger] = [await aMember(letter, "editor"), await aMember(other, "owner")];
  const outsiders = [stranger, await anInvited(letter, "owner"), await anOrganizer()];
  for (const [name, act] of Object.entries(ACTS)) {
    expect(await act(editor.id, letter.slug, id), name).toEqual({ ok: false, error: "forbidden" });
    for (const who of outsiders)
      expect(await act(who.id, letter.slug, id), name).toEqual({ ok: false, error: "unknown_campaign" });
    if (name !== "table")
      expect(await act(stranger.id, other.slug, id), name).toEqual({ ok: false, error: "unknown_signatory" });
  }
  const sought = { slug: other.slug, email };
  expect(await findByAddress(stranger.id, sought)).toEqual({ ok: false, error: "unknown_signatory" });
  expect(await findByAddress(editor.id, { ...sought, slug: letter.slug })).toEqual({ ok: false, error: "forbidden" });
  expect(await db().auditEvent.findMany()).toMatchObject([{ organizerId: stranger.id, campaignId: other.id }]);
  const { id: steward } = await aMember(letter, "steward");
  for (const [name, act] of Object.entries(ACTS))
    expect(await act(steward, letter.slug, id), name).toMatchObject({ ok: true });
});

test("a signatory is found by any spelling of the address; revealing it is recorded", async () => {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const { id } = await aVerified(letter, { email: "Sam.Lee@gmail.com", comment: "Yes", affiliation: "UNAM" });
  expect(await findByAddress(owner, { slug: letter.slug, email: "samlee+x@googlemail.com" })).toEqual({ ok: true, id });
  const page = await findSignatory(owner, letter.slug, id);
  expect(page).toMatchObject({ ok: true, signatory: { affiliation: "UNAM", comment: "Yes", state: "counted" } });
  expect(JSON.stringify(page)).not.toMatch(/gmail|email|terms/i);
  expect(await showAddress(owner, { slug: letter.slug, id })).toEqual({ ok: true, email: "Sam.Lee@gmail.com" });
  expect(await db().auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { organizerId: owner, act: "signature_address_sought", details: { signature: id } },
    { organizerId: owner, act: "signature_address_shown", details: { signature: id } },
  ]);
});

test("hiding can be reversed and is idempotent", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { id } = await aVerified(letter);
  for (const shown of [false, false, true, true])
    expect(await showName(steward, { slug: letter.slug, id, shown })).toEqual({ ok: true });
  const acts = (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act);
  expect(acts).toEqual(["signature_hidden", "signature_shown"]);
});

test("prominent signatories keep the given order without gaps, also under concurrency", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const ids: string[] = [];
  for (let n = 0; n < 4; n += 1) ids.push((await aVerified(letter)).id);
  const [a = "", b = "", c = "", d = ""] = ids;
  const order = async () => (await listProminent(letter.id)).map(({ id }) => id);
  for (const id of [a, b, c]) await makeProminent(steward, titled(letter.slug, id, 9));
  expect(await order()).toEqual([a, b, c]);
  await makeProminent(steward, titled(letter.slug, c, 1));
  expect(await order()).toEqual([c, a, b]);
  await Promise.all([
    makeProminent(steward, titled(letter.slug, d, 2)),
    makeOrdinary(steward, { slug: letter.slug, id: a }),
  ]);
  const places = await db().prominent.findMany({ orderBy: { position: "asc" } });
  expect(places.map(({ position }) => position)).toEqual([1, 2, 3]);
  await eraseSignature(c);
  expect((await order()).includes(c)).toBe(false);
  expect(await db().prominent.count()).toBe(2);
});

test("a signatory erased while being made prominent is not listed", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  for (let n = 0; n < 20; n += 1) {
    const { id } = await aVerified(letter);
    await Promise.all([makeProminent(steward, titled(letter.slug, id)), eraseSignature(id)]);
  }
  expect(await db().prominent.count()).toBe(0);
});

test("a place does not pass to another name signed with the same address", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const put = (id: string) => makeProminent(steward, { ...titled(letter.slug, id), publicTitle: "Laureate" });
  const { id, email } = await aVerified(letter);
  expect(await put(id)).toEqual({ ok: true });
  await withdrawSignature(id);
  expect(await put(id)).toEqual({ ok: false, error: "not_counted" });
  const { token } = await aSignature(letter, { email, name: "Somebody Else" });
  expect(await put(id)).toEqual({ ok: false, error: "not_counted" });
  await verifySignature(token);
  expect(await listProminent(letter.id)).toEqual([]);
  for (let n = 0; n < 20; n += 1) {
    const { id } = await aVerified(letter);
    await Promise.all([put(id), withdrawSignature(id)]);
  }
  expect(await db().prominent.count()).toBe(0);
});

test("a place is a positive integer, and a title one line or empty", () => {
  const sent = { slug: "a", id: "00000000-0000-7000-8000-00000000000a", position: "3", publicTitle: " " };
  expect(Prominence.parse(sent)).toEqual({ ...sent, position: 3, publicTitle: "" });
  for (const wrong of [{ position: "0" }, { position: "x" }, { publicTitle: "www.evil.example" }, { id: "1" }])
    expect(Prominence.safeParse({ ...sent, ...wrong }).success).toBe(false);
});
