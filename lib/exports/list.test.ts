import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified } from "../testing/makers.ts";
import { aMember, anInvited } from "../testing/organizers.ts";
import { beat, endExport, SILENT_MS } from "./ledger.ts";
import { listExports, PAGE_EXPORTS } from "./list.ts";
import { ExportInput } from "./schema.ts";
import { startExport } from "./start.ts";
import { totalExports } from "./total.ts";

beforeEach(emptyDatabase);

const now = new Date();

async function aLedger() {
  const campaign = await aCampaign();
  await aVerified(campaign, { updates: true });
  const owner = await aMember(campaign, "owner");
  const take = async (fields: object = {}, at = now) => {
    const input = ExportInput.parse({ purpose: "Handing over", ...fields });
    const outcome = await startExport({ organizerId: owner.id, locale: "en" }, campaign.slug, input, { now: at });
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome;
  };
  const look = async (at = now, before?: string) => {
    const found = await listExports(owner.id, campaign.slug, before, at);
    if (!found.ok) throw new Error(found.error);
    return found;
  };
  return { campaign, owner, take, look };
}

test("the whole team sees who exported what and why; nobody else does", async () => {
  const { campaign, take } = await aLedger();
  await text((await take({ kind: "contacts", format: "jsonl" })).file);
  for (const role of ["owner", "editor", "steward"] as const) {
    const found = await listExports((await aMember(campaign, role)).id, campaign.slug);
    const entry = { kind: "contacts", format: "jsonl", rows: 1, standing: "finished", purpose: "Handing over" };
    expect(found).toMatchObject({ ok: true, role, exports: [{ ...entry, who: { called: "Olga Organizer" } }] });
  }
  for (const who of [await anInvited(campaign, "owner"), await aMember(await aCampaign(), "owner")])
    expect(await listExports(who.id, campaign.slug)).toEqual({ ok: false, error: "unknown_campaign" });
});

test("an export is running while its process is alive, and broken off otherwise", async () => {
  const { take, look } = await aLedger();
  const { id } = await take();
  const standing = async (ms: number) => (await look(after(now, ms))).exports[0]?.standing;
  expect(await standing(SILENT_MS - 1)).toBe("running");
  expect(await standing(SILENT_MS)).toBe("broken");
  await beat(id, { rows: 7, bytes: 70, sha256: "" }, after(now, SILENT_MS));
  expect(await standing(2 * SILENT_MS - 1)).toBe("running");
  expect((await look()).exports).toMatchObject([{ rows: 7, bytes: 70, sha256: null }]);
});

test("the outcome of an export is final, whatever arrives late", async () => {
  const { take, look } = await aLedger();
  const { id, file } = await take();
  await file.cancel();
  await endExport(id, { finished: true, rows: 9, bytes: 9, sha256: "00" });
  await beat(id, { rows: 9, bytes: 9, sha256: "" });
  expect((await look()).exports).toMatchObject([{ standing: "broken", rows: 0, bytes: 0 }]);
});

test("the ledger is paginated, newest first", async () => {
  const { take, look } = await aLedger();
  for (let n = 0; n <= PAGE_EXPORTS; n += 1)
    await (await take({ purpose: `Export ${n}` }, after(now, n * 1_000))).file.cancel();
  const { exports, next } = await look();
  expect([exports.length, exports[0]?.purpose]).toEqual([PAGE_EXPORTS, `Export ${PAGE_EXPORTS}`]);
  expect((await look(now, next)).exports.map(({ purpose }) => purpose)).toEqual(["Export 0"]);
});

test("the public sees the number of exports of each kind, complete or broken off", async () => {
  const { campaign, take } = await aLedger();
  expect(await totalExports(campaign.id)).toMatchObject({ contacts: 0, delivery: 0 });
  await (await take({ kind: "contacts" })).file.cancel();
  for (let n = 0; n < 2; n += 1) await text((await take()).file);
  await db().auditEvent.create({ data: { campaignId: campaign.id, act: "paper_exported", details: {} } });
  expect(await totalExports(campaign.id)).toEqual({ contacts: 1, delivery: 2, packs: 0, paper: 1 });
  expect(await totalExports((await aCampaign()).id)).toMatchObject({ contacts: 0, delivery: 0 });
});
