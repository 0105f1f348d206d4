import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Pack, Signatory } from "#lib/deliveries/pack.ts";
import { typesetPack } from "#lib/deliveries/typeset.ts";

type Changes = Partial<Omit<Pack, "signatories" | "letter">> & { signatories?: Signatory[]; text?: string };

export function aPack({ signatories = [], text = "Excellencies,\n\nresign.", ...changes }: Changes = {}): Pack {
  return {
    locale: "en",
    paper: "a4",
    madeAt: new Date("2026-11-24T12:00:00Z"),
    cover: {
      title: "The secretary must resign",
      addressee: "The secretary",
      organizers: ["Committee for the Letter", "Jurists"],
      date: new Date("2026-11-24"),
      place: "Washington",
    },
    letter: {
      locale: "en",
      title: "The secretary must resign",
      addressee: "The secretary",
      text,
      version: "Version 2, published on 3 March 2026",
    },
    earlier: [],
    count: 51482,
    prominent: [],
    words: {
      kicker: "Open letter",
      to: "To:",
      startedBy: "Started by:",
      presentedBy: "Presented by",
      earlier: "An earlier version",
      signatures: "verified signatures",
      meaning: ["Each was verified by e-mail."],
      signatories: "Signatories",
      prominent: "Among the signatories",
      listed: "All who are listed",
      nobody: "Nobody is listed.",
      country: (code) => ({ GR: "Greece", JP: "Japan" })[code],
    },
    ...changes,
    signatories: each(signatories),
  };
}

async function* each(signatories: Signatory[]) {
  yield* signatories;
}

/** Typesets a pack and reads it back with pdf.js. */
export async function typesetAndRead(changes: Changes = {}) {
  const out = new PassThrough();
  const [result, bytes] = await Promise.all([typesetPack(aPack(changes), out).finally(() => out.end()), buffer(out)]);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => readPage(await document.getPage(at + 1))),
  );
  return { ...result, bytes, document, pages, text: pages.map(({ text }) => text).join("\n") };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

/** A page's lines of text and word positions. */
async function readPage(page: Page) {
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ("str" in item ? [item] : []));
  return {
    items: items.map(({ str, transform, width }) => ({
      text: str,
      x: Number(transform[4]),
      y: Number(transform[5]),
      width,
    })),
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""),
    links: async () => (await page.getAnnotations()).map(({ url }) => String(url)),
    structure: async () => JSON.stringify(await page.getStructTree()),
  };
}
