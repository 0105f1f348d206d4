import type { Prisma } from "#prisma/client/client.ts";
import { encodingOf, openHead, readWindow } from "./file.ts";
import { readCell } from "./head.ts";
import { type Fault, type Row, readLine } from "./line.ts";
import { Mapping } from "./map.ts";
import { Place, splitRecords } from "./split-records.ts";
import type { Paper, Step } from "./step.ts";

export const ROWS_MAX = 1_000_000;

/** Progress is saved in the same transaction. */
export async function readLines(transaction: Prisma.TransactionClient, paper: Paper, { now, atOnce }: Step) {
  const mapping = Mapping.parse(paper.mapping);
  const delimiter = paper.delimiter.charCodeAt(0);
  if (paper.place === null) return begin(transaction, paper, mapping.headed);
  const place = Place.parse(paper.place);
  if (place.offset >= paper.bytes) return end(transaction, paper);
  const { bytes, isLast } = await readWindow(paper, place.offset, transaction);
  const next = splitRecords(bytes, place, { delimiter, isLast, max: atOnce });
  if (next.place.offset === place.offset) throw new Error("reading a file of names makes no progress");
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const bad = new Set<number>();
  for (const { line, lines, ...record } of next.records) {
    const cells = record.fault ? [] : record.cells.map((cell) => readCell(cell, encodingOf(paper)));
    const read = record.fault
      ? { faults: [{ line, field: "", code: record.fault, column: null } satisfies Fault] }
      : readLine(line, cells, mapping, now);
    if (!read) continue;
    if (lines > 1 && ("faults" in read || cells.some((cell) => holdsLines(cell, paper.delimiter))))
      faults.push({ line, field: "lines", code: "spans_lines", column: null, sameAs: line + lines - 1 });
    if ("row" in read) rows.push(read.row);
    else {
      faults.push(...read.faults);
      bad.add(line);
    }
  }
  await transaction.paperFault.createMany({ data: faults.map((fault) => ({ importId: paper.id, ...fault })) });
  const repeats = rows.length > 0 ? await keepRows(transaction, paper, rows) : 0;
  const isTooLong = paper.rows + rows.length + bad.size > ROWS_MAX;
  return {
    place: next.place,
    rows: { increment: rows.length + bad.size },
    good: { increment: rows.length },
    bad: { increment: bad.size },
    repeats: { increment: repeats },
    ...(isTooLong && { state: "failed", error: "too_many_rows", queuedAt: null }),
  };
}

/** Whether a cell looks as if an open quote had swallowed other people. */
function holdsLines(cell: string, delimiter: string): boolean {
  const [, ...after] = cell.split(/\r\n?|\n/);
  return after.length > 0 && after.every((line) => line.includes(delimiter));
}

async function begin(transaction: Prisma.TransactionClient, paper: Paper, headed: boolean) {
  await transaction.paperLine.deleteMany({ where: { importId: paper.id } });
  await transaction.paperFault.deleteMany({ where: { importId: paper.id } });
  const { start, afterFirst } = await openHead(paper, transaction);
  return { place: headed ? afterFirst : start };
}

/** Nested loops are off because PostgreSQL underestimates tables that have just grown. */
async function end(transaction: Prisma.TransactionClient, { id, campaignId }: Paper) {
  await transaction.$executeRaw`SET LOCAL enable_nestloop = off`;
  const [found] = await transaction.$queryRaw<{ likely: number }[]>`
    SELECT count(*)::int AS likely FROM paper_lines l WHERE l.import_id = ${id}::uuid AND EXISTS (
      SELECT FROM signatures s WHERE s.campaign_id = ${campaignId} AND s.counted
        AND lower(s.name) = lower(l.name) AND s.country IS NOT DISTINCT FROM l.country)`;
  return { state: "checked", queuedAt: null, likely: found?.likely ?? 0 };
}

/** Returns how many lines are repeats, in this file or of an earlier import. */
async function keepRows(transaction: Prisma.TransactionClient, { id, campaignId }: Paper, rows: Row[]) {
  const first = new Map<string, number>();
  const records = rows.map((row) => {
    const same = first.get(row.likeness);
    if (same === undefined) first.set(row.likeness, row.line);
    return { ...row, same };
  });
  const [kept] = await transaction.$queryRaw<{ repeats: number }[]>`
    WITH records AS (
      SELECT r.*, coalesce(r.same, (
          SELECT min(l.line) FROM paper_lines l WHERE l.import_id = ${id}::uuid AND l.likeness = r.likeness)) AS first,
        EXISTS (SELECT FROM paper_signatures s WHERE s.campaign_id = ${campaignId} AND s.likeness = r.likeness) AS earlier
      FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r (line int, name text, country text, affiliation text,
        title text, place text, "signedOn" date, likeness uuid, same int)
    ), kept AS (
      INSERT INTO paper_lines (import_id, line, name, country, affiliation, title, place, signed_on, likeness)
      SELECT ${id}::uuid, line, name, country, affiliation, title, place, "signedOn", likeness FROM records
    ), noted AS (
      INSERT INTO paper_faults (import_id, line, field, code, same_as)
      SELECT ${id}::uuid, line, '', CASE WHEN first IS NULL THEN 'repeats_earlier' ELSE 'repeats_line' END, first
      FROM records WHERE first IS NOT NULL OR earlier RETURNING 1
    ) SELECT count(*)::int AS repeats FROM noted`;
  return kept?.repeats ?? 0;
}
