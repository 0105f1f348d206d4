import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { makePack } from "../deliveries/make.ts";
import { openPack } from "../deliveries/open.ts";
import { requestPack } from "../deliveries/request.ts";
import type { PackInput } from "../deliveries/schema.ts";
import { readZip, whole } from "./archive.ts";

export async function aRequestedPack(
  organizerId: string,
  slug: string,
  typed: Partial<PackInput> = {},
): Promise<string> {
  const outcome = await requestPack(organizerId, {
    ...({ slug, locale: "en", presentedBy: "", place: "", paper: "a4" } as const),
    ...typed,
  });
  if (!outcome.ok) throw new Error(`the pack was not requested: ${outcome.error}`);
  return outcome.id;
}

export async function download(organizerId: string, slug: string, id: string) {
  const found = await openPack(organizerId, { slug, id });
  if (!found.ok) throw new Error(`the pack was not delivered: ${found.error}`);
  return { ...found, file: await whole(found.file) };
}

/** A finished pack: its files, the PDF's text on one line, and the manifest. */
export async function aReadPack(organizerId: string, slug: string, typed: Partial<PackInput> = {}) {
  const id = await aRequestedPack(organizerId, slug, typed);
  await makePack(id, new AbortController().signal);
  const files = await readZip((await download(organizerId, slug, id)).file);
  const text = (await readText(files.get("letter.pdf") ?? Buffer.alloc(0))).replace(/\s+/g, " ");
  return { files, text, manifest: JSON.parse(String(files.get("manifest.json"))) };
}

export async function readSheet(bytes: Uint8Array): Promise<[width: number, height: number]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return [width, height];
}

/** The PDF's text, line by line, extracted by pdf.js. */
export async function readText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ("str" in item ? [item.str + (item.hasEOL ? "\n" : "")] : [])).join(""));
  }
  return pages.join("\n");
}
