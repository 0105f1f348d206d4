import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { budget } from "../testing/budget.ts";
import { aCampaign, after, aSignature, aVerified, type TestCampaign, type TestSignature } from "../testing/makers.ts";
import { DETAIL_KEYS, mapKeys } from "./details.ts";
import { eraseSignature } from "./erase.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { listProminent, listSignatures, readCursor } from "./list.ts";
import { listSignature } from "./own.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date("2026-06-01T10:00:00.123Z");

/** All names of the list, page by page; `between` runs after each page. */
async function readAll({ id }: TestCampaign, take: number, between: () => Promise<unknown> = async () => {}) {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const { signatures, next } = await listSignatures(id, { after, take });
    names.push(...signatures.map(({ name }) => name));
    after = readCursor(next);
    await between();
  } while (after);
  return names;
}

test("the list has counted, listed signatories, latest first", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { name: "First", at: now });
  await aVerified(letter, { name: "Second", at: after(now, 1) });
  await aVerified(letter, { name: "Private", listed: false });
  await aSignature(letter, { name: "Unverified" });
  await withdrawSignature((await aVerified(letter, { name: "Withdrawn" })).id);
  await invalidateSignatures(letter.id, [(await aVerified(letter, { name: "Invalidated" })).id]);
  await eraseSignature((await aVerified(letter, { name: "Erased" })).id);
  await aVerified(await aCampaign(), { name: "Elsewhere" });
  expect(await readAll(letter, 10)).toEqual(["Second", "First"]);
});

test("hiding the name removes it from the list, and showing it restores it", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { name: "Shy" });
  await listSignature(id, false);
  expect(await readAll(letter, 10)).toEqual([]);
  await listSignature(id, true);
  expect(await readAll(letter, 10)).toEqual(["Shy"]);
});

test("a listed signature has its public fields and nothing else", async () => {
  const letter = await aCampaign();
  const missing = mapKeys(DETAIL_KEYS, () => null);
  const fields = { name: "Ana", country: "AR", affiliation: "UBA", title: "Dra." };
  const { id } = await aVerified(letter, { ...fields, comment: "Secret until approved", source: "bo", at: now });
  const { signatures } = await listSignatures(letter.id, {});
  expect(signatures).toEqual([{ id, ...missing, ...fields, verifiedAt: after(now, -(Number(now) % 3_600_000)) }]);
  await db().signature.update({ where: { id }, data: { commentApprovedAt: now } });
  expect((await listSignatures(letter.id, {})).signatures).toMatchObject([{ comment: "Secret until approved" }]);
});

test("hidden signatories are not listed; prominent ones are listed apart, with their public title", async () => {
  const letter = await aCampaign();
  const made: TestSignature[] = [];
  for (const name of ["One", "Two", "Hidden", "Private", "Withdrawn"])
    made.push(await aVerified(letter, { name, title: "Dr.", listed: name !== "Private", at: after(now, made.length) }));
  const [one, two, hidden, , withdrawn] = made;
  await aVerified(letter, { name: "Other", at: after(now, -1) });
  await db().signature.update({ where: { id: hidden?.id }, data: { hiddenAt: now } });
  await withdrawSignature(withdrawn?.id ?? "");
  const places = made.map(({ id }, n) => ({ campaignId: letter.id, signatureId: id, position: 5 - n }));
  await db().prominent.createMany({ data: places });
  await db().prominent.update({ where: { signatureId: one?.id }, data: { publicTitle: "Laureate" } });
  expect(await listProminent(letter.id)).toMatchObject([
    { id: two?.id, title: "Dr." },
    { id: one?.id, title: "Laureate" },
  ]);
  expect((await listSignatures(letter.id, { others: true })).signatures).toMatchObject([{ name: "Other" }]);
  expect(await readAll(letter, 2)).toEqual(["Two", "One", "Other"]);
});

test("pages contain everyone once, even if all signed in the same millisecond", async () => {
  const letter = await aCampaign();
  const names = Array.from({ length: 12 }, (_, n) => `Signatory ${n}`);
  for (const name of names) await aVerified(letter, { name, at: now });
  for (const take of [1, 4, 5, 12, 13]) expect((await readAll(letter, take)).toSorted()).toEqual(names.toSorted());
});

test("signing between pages moves nobody to another page", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 9; n += 1) await aVerified(letter, { name: `Old ${n}`, at: after(now, Math.floor(n / 3)) });
  const read = await readAll(letter, 2, () => aVerified(letter, { name: "New", at: after(now, 50) }));
  expect(new Set(read)).toHaveProperty("size", 9);
  expect(read).toHaveLength(9);
});

test("leaving the list between pages hides nobody else", async () => {
  const letter = await aCampaign();
  const made: TestSignature[] = [];
  for (let n = 0; n < 6; n += 1) made.push(await aVerified(letter, { name: `Name ${n}`, at: after(now, n) }));
  const read = await readAll(letter, 2, async () => withdrawSignature(made.pop()?.id ?? ""));
  expect(read).toEqual(["Name 5", "Name 4", "Name 3", "Name 2", "Name 1", "Name 0"]);
});

test("a page reads a limited number of private, hidden or invalidated rows, and the next one continues", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { name: "First of all", at: now });
  for (let n = 1; n < 12; n += 1) await aVerified(letter, { name: `Private ${n}`, listed: false, at: after(now, n) });
  await aVerified(letter, { name: "Last of all", at: after(now, 20) });
  const pages: string[][] = [];
  for (let from: string | undefined; ; ) {
    const { signatures, next } = await listSignatures(letter.id, { after: from, take: 2, walk: 4 });
    pages.push(signatures.map(({ name }) => name));
    from = next;
    if (!from) break;
  }
  expect(pages).toEqual([["Last of all"], [], [], ["First of all"]]);
});

test("a full last page has no next one", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 4; n += 1) await aVerified(letter, { at: after(now, n) });
  expect((await listSignatures(letter.id, { take: 4 })).next).toBeUndefined();
  expect((await listSignatures(letter.id, { take: 3 })).next).toBeDefined();
});

test("an invalid cursor starts at the top of the list", async () => {
  const bad = ["", "1", "x_y", "00000000-0000-7000-8000-00000000000", "'; DROP TABLE signatures", null, undefined];
  for (const text of bad) expect(readCursor(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text)).toBeUndefined();
    }),
    budget(),
  );
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(readCursor(id)).toBe(id);
    }),
    budget(),
  );
  const { id } = await aCampaign();
  const first = readCursor("00000000-0000-0000-0000-000000000000");
  await expect(listSignatures(id, { after: first })).resolves.toEqual({ signatures: [], next: undefined });
});
