import { db } from "../db.ts";
import { passOver } from "../http/upload.ts";
import { recordAct } from "../record/write.ts";
import { seal } from "../secrets/seal.ts";
import { actOn, type Refused } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { readWindow } from "./file.ts";
import { COLUMNS_MAX, readHead } from "./head.ts";
import { type BadFile, cut, type Found, recognise } from "./recognise.ts";
import { OPEN } from "./state.ts";

/** Per campaign: the files are stored in the database. */
export const OPEN_MAX = 5;
/** In code points. */
const NAME_MAX = 100;

type Fault = BadFile | "too_many_files" | "too_many_columns" | "no_lines";
type Received = { ok: true; id: string } | { ok: false; error: Fault } | Refused;

/** An unusable or interrupted upload leaves nothing behind. */
export async function receiveFile(
  organizerId: string,
  slug: string,
  { name, file }: { name: string; file: AsyncIterable<Uint8Array> },
  now = new Date(),
): Promise<Received> {
  const begun = await actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const open = await transaction.paperImport.count({ where: { campaignId, state: { in: [...OPEN] } } });
    if (open >= OPEN_MAX) return { ok: false, error: "too_many_files" } as const;
    const id = uuidv7(now.getTime());
    const fileName = nameOf(name);
    await transaction.paperImport.create({
      data: { id, campaignId, organizerId, fileName, state: "receiving", createdAt: now },
    });
    return { ok: true, id } as const;
  });
  if (!begun.ok) {
    await passOver(file);
    return begun;
  }
  const { id } = begun;
  const error = await keep(id, file).catch(async (cause) => {
    await db().paperImport.delete({ where: { id } });
    throw cause;
  });
  const kept = error
    ? ({ ok: false, error } as const)
    : await actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
        await transaction.paperImport.update({ where: { id }, data: { state: "ready" } });
        await recordAct(transaction, { campaignId, organizerId, act: "paper_uploaded", details: { paper: id }, now });
        return begun;
      });
  if (!kept.ok) await db().paperImport.delete({ where: { id } });
  return kept;
}

async function keep(importId: string, file: AsyncIterable<Uint8Array>): Promise<Fault | undefined> {
  const found: Found = { encoding: "utf-8", bytes: 0 };
  let [number, bytes] = [0, 0];
  for await (const part of cut(recognise(file, found))) {
    await db().paperPart.create({ data: { importId, number: number++, bytes: seal(part) } });
    bytes += part.length;
  }
  if (found.error) return found.error;
  const window = await readWindow({ id: importId, bytes }, 0);
  const { delimiter, rows } = readHead(window.bytes, found.encoding, window.isLast);
  if (rows.some((row) => row.length > COLUMNS_MAX)) return "too_many_columns";
  if (rows.every((row) => row.every((cell) => cell.trim() === ""))) return "no_lines";
  await db().paperImport.update({ where: { id: importId }, data: { bytes, encoding: found.encoding, delimiter } });
}

function nameOf(path: string): string {
  const name = path
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/[\p{C}\u2028\u2029]/gu, "");
  return [...name].slice(0, NAME_MAX).join("") || "csv";
}
