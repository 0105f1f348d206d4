import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { askForPack } from "../deliveries/ask.ts";
import { openPack } from "../deliveries/open.ts";
import type { PackInput } from "../deliveries/schema.ts";
import { whole } from "./archive.ts";

/** A pack that somebody asked for. */
export async function anAskedPack(organizerId: string, slug: string, typed: Partial<PackInput> = {}): Promise<string> {
  const outcome = await askForPack(organizerId, { slug, locale: "en", presentedBy: "", place: "", ...typed });
  if (!outcome.ok) throw new Error(`the pack was not asked for: ${outcome.error}`);
  return outcome.id;
}

/** The file of a pack, with what is said of it. */
export async function download(organizerId: string, slug: string, id: string) {
  const found = await openPack(organizerId, { slug, id });
  if (!found.ok) throw new Error(`the pack was not handed out: ${found.error}`);
  return { ...found, file: await whole(found.file) };
}

/** All text of a PDF, a line each, as somebody else's reader finds it. */
export async function readText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ("str" in item ? [item.str + (item.hasEOL ? "\n" : "")] : [])).join(""));
  }
  return pages.join("\n");
}
