import { createHash } from "node:crypto";
import { buffer, text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, after, aVerified } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { makeKey } from "./keys/make.ts";
import { SILENT_MS } from "./ledger.ts";
import { ExportInput } from "./schema.ts";
import { AT_ONCE, startExport } from "./start.ts";

beforeEach(emptyDatabase);

const input = (fields: object = {}) => ExportInput.parse({ purpose: "Handing over", ...fields });
const by = ({ id }: { id: string }) => ({ organizerId: id, locale: "en" }) as const;
const ledger = () => db().export.findMany({ orderBy: { id: "asc" } });

async function started(...args: Parameters<typeof startExport>) {
  const outcome = await startExport(...args);
  if (!outcome.ok) throw new Error(`not begun: ${outcome.error}`);
  return outcome;
}

test("an export enters the ledger when it starts, and its rows, bytes and SHA-256 when it ends", async () => {
  const campaign = await aCampaign();
  for (const name of ["Ana", "Beto"]) await aVerified(campaign, { name });
  const owner = await aMember(campaign, "owner");
  const { file, name, type } = await started(by(owner), campaign.slug, input({ columns: "country,name" }));
  expect(await ledger()).toMatchObject([{ organizerId: owner.id, endedAt: null, columns: ["name", "country"] }]);
  expect([name, type]).toEqual([
    expect.stringMatching(/^letter-\d+-delivery-\d{4}-\d\d-\d\d\.csv$/),
    expect.any(String),
  ]);
  const bytes = await buffer(file);
  expect(bytes.toString()).toBe("Name,Country code\r\nAna,\r\nBeto,\r\n");
  const [row] = await ledger();
  expect(row).toMatchObject({ finished: true, rows: 2n, bytes: BigInt(bytes.length), purpose: "Handing over" });
  const digest = createHash("sha256").update(bytes).digest("hex");
  expect(Buffer.from(row?.sha256 ?? []).toString("hex")).toBe(digest);
  const [event] = await db().auditEvent.findMany({ where: { act: "exported" } });
  expect(event).toMatchObject({ organizerId: owner.id, details: { kind: "delivery", format: "csv" } });
});

test("contacts contain addresses of people who consented to news; the delivery contains none", async () => {
  const campaign = await aCampaign();
  const asked = await aVerified(campaign, { name: "Ana", updates: true, listed: false });
  await aVerified(campaign, { name: "Beto" });
  const owner = by(await aMember(campaign, "owner"));
  const contacts = await text((await started(owner, campaign.slug, input({ kind: "contacts" }))).file);
  expect(contacts).toContain(asked.email);
  expect(contacts).not.toContain("Beto");
  const delivery = await text((await started(owner, campaign.slug, input())).file);
  expect(delivery).toContain("Beto");
  expect(delivery).not.toMatch(/@|Ana/);
});

test("only owners and stewards export; refusals are not recorded", async () => {
  const campaign = await aCampaign();
  const elsewhere = await aCampaign();
  const outcomeOf = async (who: { id: string }) => {
    const outcome = await startExport(by(who), campaign.slug, input());
    if (outcome.ok) await outcome.file.cancel();
    return outcome.ok || outcome.error;
  };
  expect(await outcomeOf(await aMember(campaign, "editor"))).toBe("forbidden");
  for (const who of [
    await anOrganizer(),
    await aMember(elsewhere, "owner"),
    await anInvited(campaign, "owner"),
    { id: crypto.randomUUID() },
  ])
    expect(await outcomeOf(who)).toBe("unknown_campaign");
  expect(await ledger()).toEqual([]);
  for (const role of ["owner", "steward"] as const) expect(await outcomeOf(await aMember(campaign, role))).toBe(true);
});

test("two exports per campaign run at once, and other campaigns are unaffected", async () => {
  const [campaign, other] = [await aCampaign(), await aCampaign()];
  const owner = by(await aMember(campaign, "owner"));
  const begun = await Promise.all(Array.from({ length: 6 }, () => startExport(owner, campaign.slug, input())));
  const [first] = begun.filter((outcome) => outcome.ok);
  expect(begun.filter((outcome) => outcome.ok)).toHaveLength(AT_ONCE);
  expect(begun.filter((outcome) => !outcome.ok && outcome.error === "busy")).toHaveLength(6 - AT_ONCE);
  expect((await startExport(by(await aMember(other, "owner")), other.slug, input())).ok).toBe(true);
  await first?.file.cancel();
  expect((await startExport(owner, campaign.slug, input())).ok).toBe(true);
});

test("a patient request gets the next free slot; one that leaves takes none", async () => {
  const campaign = await aCampaign();
  const owner = by(await aMember(campaign, "owner"));
  const [first] = [await started(owner, campaign.slug, input()), await started(owner, campaign.slug, input())];
  const leaving = new AbortController();
  const asked = { signal: leaving.signal, patience: Number.POSITIVE_INFINITY };
  const third = startExport(owner, campaign.slug, input(), asked);
  leaving.abort();
  expect(await third).toMatchObject({ error: "busy" });
  const fourth = startExport(owner, campaign.slug, input(), { patience: Number.POSITIVE_INFINITY });
  await first.file.cancel();
  expect((await fourth).ok).toBe(true);
});

test("a dead process holds its slot for a minute", async () => {
  const campaign = await aCampaign();
  const owner = by(await aMember(campaign, "owner"));
  const now = new Date();
  for (let n = 0; n < AT_ONCE; n += 1) await started(owner, campaign.slug, input(), { now });
  const later = (ms: number) => startExport(owner, campaign.slug, input(), { now: after(now, ms) });
  expect(await later(SILENT_MS - 1)).toMatchObject({ error: "busy" });
  expect(await later(SILENT_MS)).toMatchObject({ ok: true });
});

test("a reader that leaves is recorded as broken off, even if nothing more is read", async () => {
  const campaign = await aCampaign();
  await aVerified(campaign);
  const leaving = new AbortController();
  const owner = by(await aMember(campaign, "owner"));
  const { file } = await started(owner, campaign.slug, input(), { signal: leaving.signal });
  const { value } = await file.getReader().read();
  leaving.abort();
  await until(async () => (await ledger())[0]?.endedAt !== null);
  expect(await ledger()).toMatchObject([{ finished: false, bytes: BigInt(value?.length ?? 0) }]);
});

test("an API key exports its kind from its campaign, while its maker's role allows it", async () => {
  const [campaign, other] = [await aCampaign(), await aCampaign()];
  const maker = await aMember(campaign, "steward");
  await db().membership.create({
    data: { campaignId: other.id, organizerId: maker.id, role: "owner", acceptedAt: new Date() },
  });
  const made = await makeKey(maker.id, { slug: campaign.slug, name: "Copy", scope: "export_delivery" });
  if (!made.ok) throw new Error("no key");
  const key = {
    id: made.id,
    name: "Copy",
    slug: campaign.slug,
    organizerId: maker.id,
    scope: "export_delivery",
  } as const;
  const ask = (slug: string, fields = {}) => startExport({ ...by(maker), key }, slug, input(fields));
  expect(await ask(other.slug)).toMatchObject({ error: "unknown_campaign" });
  expect(await ask(campaign.slug, { kind: "contacts" })).toMatchObject({ error: "forbidden" });
  expect((await ask(campaign.slug)).ok).toBe(true);
  expect(await ledger()).toMatchObject([{ organizerId: null, apiKeyId: made.id }]);
  await db().membership.updateMany({ where: { campaignId: campaign.id }, data: { role: "editor" } });
  expect(await ask(campaign.slug)).toMatchObject({ error: "forbidden" });
});
