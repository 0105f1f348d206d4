import { Readable } from "node:stream";
import { env } from "../env.ts";
import { pickColumns } from "../exports/columns.ts";
import { headersIn } from "../exports/headers.ts";
import { startMeasure } from "../exports/measure.ts";
import { readSignatures } from "../exports/read.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import { writeExport } from "../exports/write.ts";
import { writeZip, type ZipFile } from "../exports/zip.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Facts } from "./facts.ts";
import type { Lease } from "./lease.ts";
import { type PackedFile, writeManifest } from "./manifest.ts";
import { type PackLog, writeOpenings } from "./openings.ts";
import type { Pack, Signatory } from "./pack.ts";
import { IS_ORDINARY } from "./prominent.ts";
import { typesetParts } from "./typeset-parts.ts";
import type { Unprinted } from "./unprinted.ts";
import { packLetters, packWords } from "./words.ts";

const FILES = { letter: "letter.pdf", signatories: "signatories.csv", manifest: "manifest.json" } as const;
const LOG = {
  checkpoint: "log-checkpoint.txt",
  openings: "log-openings.jsonl",
  words: "log-how-to-check.txt",
} as const;

/** Already in the document; the table has every column a delivery may hold. */
const NAMED = ["name", "title", "affiliation", "country"];

type Watched = { onProgress: (rows: number) => Promise<void>; onTypeset: (unprinted: Unprinted) => void };

/** All files are from one snapshot. `onProgress` receives the number of signatories set so far. */
export async function* writePack(
  snapshot: Snapshot,
  facts: Facts,
  lease: Lease,
  { onProgress, onTypeset }: Watched,
): AsyncGenerator<Uint8Array> {
  const { locale, campaignId } = lease;
  const select = { campaignId, kind: "delivery", locale } as const;
  const files: PackedFile[] = [];

  async function* noted(name: string, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const measure = startMeasure();
    yield* measure.bytes(parts);
    const { bytes, sha256 } = measure.found();
    files.push({ name, bytes, sha256 });
  }

  async function* signatories(): AsyncGenerator<Signatory> {
    let rows = facts.prominent.length;
    const others = { ...select, columns: pickColumns("delivery", NAMED), where: IS_ORDINARY };
    for await (const batch of readSignatures(snapshot, others)) {
      for (const cells of batch) yield signatoryOf(cells);
      rows += batch.length;
      await onProgress(rows);
    }
  }

  async function* logged(log: PackLog): AsyncGenerator<ZipFile> {
    const words = messagesIn(locale)("pack.log", {
      total: log.size,
      count: log.count,
      url: `${env().SITE_URL}/log/${lease.slug}`,
    });
    const texts = [
      [LOG.checkpoint, log.checkpoint],
      [LOG.words, `${words}\n`],
    ] as const;
    for (const [name, text] of texts) yield { name, data: noted(name, Readable.from([Buffer.from(text)])) };
    yield { name: LOG.openings, data: noted(LOG.openings, writeOpenings(snapshot, campaignId, log.size)) };
  }

  async function* archive(): AsyncGenerator<ZipFile> {
    let unprinted: Unprinted = { count: 0, names: [] };
    const document = typesetParts(documentOf(facts, lease, signatories()), (made) => {
      unprinted = made.unprinted;
      onTypeset(unprinted);
    });
    yield { name: FILES.letter, data: noted(FILES.letter, document), packed: true };
    const columns = pickColumns("delivery");
    // A byte order mark, since recipients will open it in Excel.
    const table = {
      ...select,
      columns,
      headerOf: headersIn(locale),
      format: "csv",
      title: facts.newest.letter.title,
      bom: true,
    } as const;
    yield { name: FILES.signatories, data: noted(FILES.signatories, writeExport(snapshot, table)) };
    if (facts.log) yield* logged(facts.log);
    yield { name: FILES.manifest, data: Buffer.from(writeManifest(facts, lease, { files, unprinted })) };
  }

  yield* writeZip(archive(), snapshot.at);
}

function signatoryOf([name, title, affiliation, country]: unknown[]): Signatory {
  const text = (cell: unknown) => (typeof cell === "string" ? cell : undefined);
  return { name: text(name) ?? "", title: text(title), affiliation: text(affiliation), country: text(country) };
}

function documentOf(
  facts: Facts,
  { locale, presentedBy, place, paper }: Lease,
  signatories: Pack["signatories"],
): Pack {
  const { newest, at, count, prominent } = facts;
  const { title, addressee } = newest.letter;
  const organizers = presentedBy ? [presentedBy] : [];
  return {
    locale,
    paper,
    madeAt: at,
    cover: { title, addressee, author: facts.author, organizers, date: at, place: place || undefined },
    ...packLetters(locale, facts),
    count,
    prominent,
    signatories,
    words: packWords(locale, facts),
  };
}
