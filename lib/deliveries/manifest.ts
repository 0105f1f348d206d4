import software from "../../package.json" with { type: "json" };
import { env } from "../env.ts";
import type { Facts } from "./facts.ts";
import type { Lease } from "./lease.ts";

export type PackedFile = { name: string; bytes: number; sha256: string };

/** What a pack is, for whoever wants to check it. Its keys are English and never change. */
export function writeManifest(facts: Facts, { slug, locale }: Lease, files: PackedFile[]): string {
  const { at, letter, versions, count, listed } = facts;
  const manifest = {
    campaign: { slug, url: `${env().SITE_URL}/${locale}/${slug}`, title: letter.title, addressee: letter.addressee },
    locale,
    madeAt: at.toISOString(),
    count,
    listed,
    notListed: count - listed,
    version: versions.at(-1)?.number,
    versions: versions.map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })),
    software: { name: software.name, version: software.version },
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
