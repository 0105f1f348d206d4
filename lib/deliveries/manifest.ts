import software from "../../package.json" with { type: "json" };
import { env } from "../env.ts";
import type { Facts } from "./facts.ts";
import type { Lease } from "./lease.ts";
import type { Unprinted } from "./unprinted.ts";

type Made = { files: PackedFile[]; unprinted: Unprinted };
export type PackedFile = { name: string; bytes: number; sha256: string };

/** The keys are English and never change. */
export function writeManifest(facts: Facts, { slug, locale, paper }: Lease, made: Made): string {
  const { at, newest, earlier, count, listed, onPaper, prominent } = facts;
  const { title, addressee } = newest.letter;
  const manifest = {
    campaign: { slug, url: `${env().SITE_URL}/${locale}/${slug}`, title, addressee },
    locale,
    paper,
    madeAt: at.toISOString(),
    count,
    listed,
    notListed: count - listed,
    onPaper,
    prominent: prominent.length,
    version: newest.number,
    versions: [...earlier, newest].map((version) => ({
      number: version.number,
      publishedAt: version.publishedAt.toISOString(),
      count: version.count,
    })),
    software: { name: software.name, version: software.version },
    /** Names that the document prints with boxes; the table has them as they were typed. */
    unprinted: made.unprinted,
    files: made.files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
