import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, DAY, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { anUpload, arriving, aTable, paperRow, work } from "../testing/paper.ts";
import { openHead } from "./file.ts";
import { forgetPaper } from "./forget.ts";
import { OPEN_MAX, receiveFile } from "./receive.ts";
import { PART } from "./recognise.ts";

beforeEach(emptyDatabase);

async function aSteward() {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  return { letter, steward, slug: letter.slug };
}
const nothingKept = async () => expect([await db().paperImport.count(), await db().paperPart.count()]).toEqual([0, 0]);

test("a file is stored encrypted in parts, and its start can be read", async () => {
  const { letter, steward } = await aSteward();
  const file = `name;email;country\n${"Ana Pérez;ana@example.org;AR\n".repeat(30_000)}`;
  const id = await anUpload(steward, letter, file);
  const row = await paperRow(id);
  expect(row).toMatchObject({ state: "ready", bytes: Buffer.byteLength(file), delimiter: ";", fileName: "sheets.csv" });
  const parts = await db().paperPart.findMany({ where: { importId: id } });
  expect(parts.length).toBe(Math.ceil(Buffer.byteLength(file) / PART));
  for (const { bytes } of parts) expect(Buffer.from(bytes).includes("ana@example.org")).toBe(false);
  const { rows } = await openHead(row);
  expect(rows.slice(0, 2)).toEqual([
    ["name", "email", "country"],
    ["Ana Pérez", "ana@example.org", "AR"],
  ]);
  expect(await db().auditEvent.findMany({ select: { act: true } })).toEqual([{ act: "paper_uploaded" }]);
});

test("UTF-16 is stored as UTF-8 in parts of equal size", async () => {
  const { letter, steward } = await aSteward();
  const text = `name\tcountry\n${"மீனா\tIN\n".repeat(60_000)}`;
  const row = await paperRow(await anUpload(steward, letter, Buffer.from(`\uFEFF${text}`, "utf16le")));
  expect(row).toMatchObject({ bytes: Buffer.byteLength(text), encoding: "utf-8", delimiter: "\t" });
  expect((await openHead(row)).rows[1]).toEqual(["மீனா", "IN"]);
});

test("an unusable file is refused with a reason and leaves nothing behind", async () => {
  const { steward, slug } = await aSteward();
  const wide = `${"a,".repeat(10_000)}b\n1\n`;
  for (const [file, error] of [
    ["PK\x03\x04 a workbook", "workbook"],
    ["", "empty_file"],
    [" , \n,\n", "no_lines"],
    [wide, "too_many_columns"],
    [Buffer.from("cfe0e2e5eb20cfe5f2f0eee20a", "hex"), "unknown_encoding"],
  ] as const) {
    const outcome = await receiveFile(steward, slug, { name: "x", file: arriving(file) });
    expect(outcome, error).toEqual({ ok: false, error });
  }
  await nothingKept();
});

test("an interrupted upload leaves nothing behind; after a crash it is removed within an hour", async () => {
  const { steward, slug } = await aSteward();
  async function* broken() {
    yield* arriving(aTable(50_000));
    throw new Error("the browser has gone");
  }
  await expect(receiveFile(steward, slug, { name: "x", file: broken() })).rejects.toThrow("gone");
  await nothingKept();
  const { id: campaignId } = await db().campaign.findFirstOrThrow();
  const left = { id: "0198f7a0-0000-7000-8000-000000000000", campaignId, organizerId: steward, fileName: "x" };
  await db().paperImport.create({ data: { ...left, state: "receiving" } });
  await forgetPaper();
  expect(await db().paperImport.count()).toBe(1);
  await forgetPaper(after(new Date(), HOUR + 1_000));
  await nothingKept();
});

test("an upload is refused if the role is lost while it arrives", async () => {
  const { steward, slug } = await aSteward();
  async function* slow() {
    yield* arriving(aTable(10));
    await db().membership.updateMany({ data: { role: "editor" } });
  }
  expect(await receiveFile(steward, slug, { name: "x", file: slow() })).toEqual({ ok: false, error: "forbidden" });
  await nothingKept();
});

test("the number of kept files is limited, and files never imported expire after a week", async () => {
  const { letter, steward, slug } = await aSteward();
  const ids: string[] = [];
  for (let n = 0; n < OPEN_MAX; n += 1) ids.push(await anUpload(steward, letter, aTable(2)));
  const one = () => receiveFile(steward, slug, { name: "x", file: arriving(aTable(1)) });
  expect(await one()).toEqual({ ok: false, error: "too_many_files" });
  const { createdAt } = await paperRow(ids.at(-1) ?? "");
  await forgetPaper(after(createdAt, 7 * DAY));
  expect((await paperRow(ids.at(-1) ?? "")).state).toBe("ready");
  await forgetPaper(after(createdAt, 7 * DAY + 1));
  expect(await db().paperPart.count()).toBe(0);
  await work();
  expect(await db().paperImport.findMany({ select: { state: true } })).toEqual(ids.map(() => ({ state: "cancelled" })));
  expect(await one()).toMatchObject({ ok: true });
  await forgetPaper(after(new Date(), 14 * DAY + 2));
  expect(await db().paperImport.count({ where: { state: "cancelled" } })).toBe(0);
});

test("a file name is stored without path and invisible characters", async () => {
  const { steward, slug } = await aSteward();
  for (const [name, kept] of [
    ["C:\\Users\\Ana\\sheets.csv", "sheets.csv"],
    ["../../etc/passwd\0\u202E", "passwd"],
    ["x".repeat(500), "x".repeat(100)],
    ["", "csv"],
  ] as const) {
    const outcome = await receiveFile(steward, slug, { name, file: arriving(aTable(1)) });
    if (!outcome.ok) throw new Error(outcome.error);
    expect((await paperRow(outcome.id)).fileName).toBe(kept);
    await db().paperImport.deleteMany();
  }
});

test("a refused file is read to its end, since browsers show the response only then", async () => {
  const { slug } = await aSteward();
  const { id: stranger } = await aMember(await aCampaign(), "owner");
  let taken = 0;
  async function* sent() {
    for (; taken < 300; taken += 1) yield new Uint8Array(10_000);
  }
  expect(await receiveFile(stranger, slug, { name: "x", file: sent() })).toEqual({
    ok: false,
    error: "unknown_campaign",
  });
  expect(taken).toBe(300);
  await nothingKept();
});
