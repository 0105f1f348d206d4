import { type ColumnKey, pickColumns } from "../exports/columns.ts";
import { startMeasure } from "../exports/measure.ts";
import { readSignatures } from "../exports/read.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import { writeExport } from "../exports/write.ts";
import { writeZip, type ZipFile } from "../exports/zip.ts";
import { messages } from "../locale/messages.ts";
import type { Facts } from "./facts.ts";
import type { Lease } from "./lease.ts";
import { type PackedFile, writeManifest } from "./manifest.ts";
import type { Pack, Signatory } from "./pack.ts";
import { typesetParts } from "./typeset-parts.ts";
import { packWords } from "./words.ts";

export const FILES = { letter: "letter.pdf", signatories: "signatories.csv", manifest: "manifest.json" } as const;

/** Title, affiliation and country are in the document; the table has all that a delivery may hold. */
const NAMED = ["name", "title", "affiliation", "country"];

/** The files of a pack as one archive, all from one snapshot. `told` hears how many signatories have been set. */
export async function* writePack(
  snapshot: Snapshot,
  facts: Facts,
  lease: Lease,
  told: (rows: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const { locale, campaignId } = lease;
  const headers: Record<string, string> = messages[locale].pack.columns;
  const select = { campaignId, kind: "delivery", locale } as const;
  const files: PackedFile[] = [];

  /** What passes is told of in the manifest. */
  async function* noted(name: string, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const measure = startMeasure();
    yield* measure.bytes(parts);
    const { bytes, sha256 } = measure.found();
    files.push({ name, bytes, sha256 });
  }

  async function* signatories(): AsyncGenerator<Signatory> {
    let rows = 0;
    for await (const batch of readSignatures(snapshot, { ...select, columns: pickColumns("delivery", NAMED) })) {
      for (const cells of batch) yield signatoryOf(cells);
      rows += batch.length;
      await told(rows);
    }
  }

  async function* archive(): AsyncGenerator<ZipFile> {
    const document = typesetParts(documentOf(facts, lease, signatories()));
    yield { name: FILES.letter, data: noted(FILES.letter, document), packed: true };
    const headerOf = (column: ColumnKey) => headers[column] ?? column;
    const columns = pickColumns("delivery");
    // With a byte order mark: who receives it will open it in Excel.
    const table = { ...select, columns, headerOf, format: "csv", title: facts.letter.title, bom: true } as const;
    yield { name: FILES.signatories, data: noted(FILES.signatories, writeExport(snapshot, table)) };
    yield { name: FILES.manifest, data: Buffer.from(writeManifest(facts, lease, files)) };
  }

  yield* writeZip(archive(), snapshot.at);
}

function signatoryOf([name, title, affiliation, country]: unknown[]): Signatory {
  const text = (cell: unknown) => (typeof cell === "string" ? cell : undefined);
  return { name: text(name) ?? "", title: text(title), affiliation: text(affiliation), country: text(country) };
}

function documentOf(facts: Facts, { locale, presentedBy, place }: Lease, signatories: Pack["signatories"]): Pack {
  const { letter, at, count } = facts;
  return {
    locale,
    madeAt: at,
    cover: {
      title: letter.title,
      addressee: letter.addressee,
      organizers: presentedBy ? [presentedBy] : [],
      date: at,
      place: place || undefined,
    },
    letter,
    count,
    prominent: [],
    signatories,
    words: packWords(locale, facts),
  };
}
