import { beforeEach, expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified, type TestCampaign } from "../testing/makers.ts";
import { COLUMNS, type ColumnKey, KINDS, type Kind, pickColumns } from "./columns.ts";
import { readSignatures, type Selection } from "./read.ts";
import { openSnapshot } from "./snapshot.ts";

/** Of contacts, before details that are added later. */
const KNOWN_COLUMNS = 12;

beforeEach(emptyDatabase);

async function read(campaign: TestCampaign, kind: Kind, more: Partial<Selection> = {}) {
  const snapshot = await openSnapshot();
  const found = [];
  const selection = { campaignId: campaign.id, kind, columns: pickColumns(kind), locale: "es" as const, ...more };
  for await (const rows of readSignatures(snapshot, selection)) found.push(...rows);
  await snapshot.close();
  return found;
}

/** One signature in each state, named after it, with every consent; and two with one consent each. */
async function everybody(campaign: TestCampaign) {
  const all = { listed: true, updates: true };
  await aSignature(campaign, { name: "Unverified", ...all });
  await withdrawSignature((await aVerified(campaign, { name: "Withdrawn", ...all })).id);
  await invalidateSignatures(campaign.id, [(await aVerified(campaign, { name: "Invalidated", ...all })).id]);
  await eraseSignature((await aVerified(campaign, { name: "Erased", ...all })).id);
  await aVerified(campaign, { name: "Only listed", listed: true, updates: false });
  await aVerified(campaign, { name: "Only news", listed: false, updates: true });
  await aVerified(campaign, { name: "Both", ...all });
  await aVerified(await aCampaign(), { name: "Of another letter", ...all });
}

test("contacts are counted people who consented to news; the delivery is counted people who are listed", async () => {
  const campaign = await aCampaign();
  await everybody(campaign);
  expect(await read(campaign, "contacts", { columns: ["name"] })).toEqual([["Only news"], ["Both"]]);
  expect(await read(campaign, "delivery", { columns: ["name"] })).toEqual([["Only listed"], ["Both"]]);
});

test("a row has every column in its type, and null for what is missing", async () => {
  const campaign = await aCampaign();
  const at = new Date("2026-03-01T23:00:00.120Z");
  const fields = { country: "BO", affiliation: "UMSA", title: "Dra.", source: "radio", updates: true };
  await aVerified(campaign, { name: "Ana Pérez", email: "Ana@Example.org", at, ...fields });
  await aVerified(campaign, {
    name: "Beto",
    email: "beto@example.org",
    at: new Date("2026-03-02T00:00:00Z"),
    updates: true,
  });
  const [ana = [], beto = []] = (await read(campaign, "contacts")).map((row) => row.slice(0, KNOWN_COLUMNS));
  const first = ["Ana@example.org", "Ana Pérez", "Dra.", "UMSA", "BO", "Bolivia", 1, "2026-03-01T23:00:00.120Z"];
  expect(ana).toEqual([...first, "en", true, "radio", "2026-03-01T23:00:00.120Z"]);
  const second = ["beto@example.org", "Beto", null, null, null, null, 1, "2026-03-02T00:00:00.000Z"];
  expect(beto).toEqual([...second, "en", true, null, "2026-03-02T00:00:00.000Z"]);
});

test("countries are named in the reader's language", async () => {
  const campaign = await aCampaign();
  await aVerified(campaign, { country: "BR" });
  for (const [locale, name] of [
    ["en", "Brazil"],
    ["fr", "Brésil"],
    ["pt", "Brasil"],
  ] as const)
    expect(await read(campaign, "delivery", { columns: ["countryName"], locale })).toEqual([[name]]);
});

test("a filter narrows an export and never widens it", async () => {
  const campaign = await aCampaign();
  await everybody(campaign);
  const columns: ColumnKey[] = ["name"];
  const where = Prisma.sql`name = ${"Both"} OR true`;
  expect(await read(campaign, "contacts", { columns, where })).toHaveLength(2);
  const id = (await db().signature.findFirstOrThrow({ where: { name: "Both" } })).id;
  for (const narrow of [
    Prisma.sql`name = ${"Both"}`,
    Prisma.sql`signatures.id = ${id}::uuid AND created_at <= ${new Date()}`,
  ])
    expect(await read(campaign, "contacts", { columns, where: narrow })).toEqual([["Both"]]);
});

test("no delivery contains an email address", async () => {
  expect(KINDS.delivery.columns).not.toContain("email");
  expect(pickColumns("delivery", ["email", "name", "toString"])).toEqual(["name"]);
  expect(pickColumns("contacts", ["name", "email"])).toEqual(["email", "name"]);
  const campaign = await aCampaign();
  await expect(read(campaign, "delivery", { columns: ["email"] })).rejects.toThrow("no such columns");
  await expect(read(campaign, "delivery", { columns: [] })).rejects.toThrow("no such columns");
});

test("every column appears in an export", () => {
  const all = new Set<string>([...KINDS.contacts.columns, ...KINDS.delivery.columns]);
  expect([...all].toSorted()).toEqual(Object.keys(COLUMNS).toSorted());
});

test("a delivery has approved comments only; contacts have none", async () => {
  const campaign = await aCampaign();
  const { id: approved } = await aVerified(campaign, { comment: 'For\nPerú, "=now"' });
  const { id: refused } = await aVerified(campaign, { comment: "Refused" });
  await aVerified(campaign, { comment: "Waiting" });
  await db().signature.update({ where: { id: approved }, data: { commentApprovedAt: new Date() } });
  await db().signature.update({ where: { id: refused }, data: { commentRefusedAt: new Date() } });
  expect(await read(campaign, "delivery", { columns: ["comment"] })).toEqual([['For\nPerú, "=now"'], [null], [null]]);
  await expect(read(campaign, "contacts", { columns: ["comment"] })).rejects.toThrow("no such columns");
});
