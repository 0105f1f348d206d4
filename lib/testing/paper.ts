import { expect } from "vitest";
import { db } from "../db.ts";
import { checkFile } from "../paper/check.ts";
import type { Encoding } from "../paper/encodings.ts";
import { beginImport } from "../paper/import.ts";
import type { Field, Mapping } from "../paper/map.ts";
import { receiveFile } from "../paper/receive.ts";
import type { ImportInput } from "../paper/schema.ts";
import { advancePaper } from "../paper/work.ts";

export async function* arriving(file: string | Uint8Array, piece = 50_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

type Of = { slug: string };

export async function anUpload(organizerId: string, { slug }: Of, file: string | Uint8Array): Promise<string> {
  const received = await receiveFile(organizerId, slug, { name: "sheets.csv", file: arriving(file) });
  if (!received.ok) throw new Error(`the file was not accepted: ${received.error}`);
  return received.id;
}

type Columns = (Field | "")[];

/** An upload being checked, by default with columns name and country. */
export async function aChecking(
  organizerId: string,
  campaign: Of,
  file: string | Uint8Array,
  columns: Columns = ["name", "country"],
  encoding?: Encoding,
): Promise<string> {
  const id = await anUpload(organizerId, campaign, file);
  const mapping: Mapping = { headed: true, dayFirst: true, columns };
  const outcome = await checkFile(organizerId, { slug: campaign.slug, id, mapping, encoding });
  if (!outcome.ok) throw new Error(`the columns were not accepted: ${outcome.error}`);
  return id;
}

/** Runs the worker, to the end by default. */
export async function work({ steps = 10_000, atOnce = 3 } = {}): Promise<void> {
  for (let step = 0; step < steps && (await advancePaper(new Date(), atOnce)); step += 1);
}

export async function begin(organizerId: string, { slug }: Of, id: string, choice: Partial<ImportInput> = {}) {
  const notes = { en: "Collected at the fair of Lima, May 2021." };
  return beginImport(organizerId, { slug, id, notes, goodOnly: true, repeats: "skip", ...choice });
}

export async function anImport(
  organizerId: string,
  campaign: Of,
  file: string | Uint8Array,
  choice: Partial<ImportInput> = {},
): Promise<string> {
  const id = await aChecking(organizerId, campaign, file);
  await work({ atOnce: 1000 });
  const outcome = await begin(organizerId, campaign, id, choice);
  if (!outcome.ok) throw new Error(`it was not imported: ${outcome.error}`);
  await work({ atOnce: 1000 });
  return id;
}

export function paperRow(id: string) {
  return db().paperImport.findUniqueOrThrow({ where: { id } });
}

export function aTable(size: number, name = "Person"): string {
  return `name,country\n${Array.from({ length: size }, (_, n) => `${name} ${n},AR\n`).join("")}`;
}

/** Checks the stored counts of all campaigns and imports against their rows. */
export async function expectExactPaper(): Promise<void> {
  const rows = await db().$queryRaw`
    SELECT (SELECT coalesce(jsonb_object_agg(campaign_id, count), '{}') FROM paper_counts WHERE count <> 0) =
        (SELECT coalesce(jsonb_object_agg(campaign_id, count), '{}') FROM (
          SELECT campaign_id, count(*) FROM paper_signatures GROUP BY 1) c) AS campaigns,
      NOT EXISTS (SELECT FROM paper_imports i
        WHERE imported <> (SELECT count(*) FROM paper_signatures s WHERE s.import_id = i.id)) AS imports`;
  expect(rows).toEqual([{ campaigns: true, imports: true }]);
}

export async function allOf<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
