import { isAscii } from "node:buffer";
import type { Encoding } from "./encodings.ts";
import { startGuess } from "./guess-encoding.ts";
import { countUtf8 } from "./utf8.ts";

export type BadFile = "too_large" | "workbook" | "not_text" | "unknown_encoding" | "empty_file";
export type Found = { encoding: Encoding; bytes: number; error?: BadFile };

/** In bytes; lib/gateway/routes.ts admits a little more, so that a larger file gets its error. */
export const FILE_MAX = 50_000_000;
export const PART = 256 * 1024;

/** Magic numbers of files that are not text. */
const FOREIGN: [string, BadFile][] = [
  ["504b0304", "workbook"], // ZIP: .xlsx, .ods
  ["d0cf11e0", "workbook"], // .xls
  ["25504446", "not_text"], // PDF
  ["89504e47", "not_text"],
  ["ffd8ff", "not_text"],
  ["1f8b", "not_text"],
];
/** Where so many characters are UTF-8 for each byte that is not, the file is, and only some lines are not. */
const STRAY_BYTES = 2;
/** How many bytes are sampled to detect UTF-16. */
const SAMPLED_BYTES = 4096;

/** An unusable file is still read to its end, since browsers show a response only then. */
export async function* recognise(chunks: AsyncIterable<Uint8Array>, found: Found): AsyncGenerator<Buffer> {
  const utf8 = countUtf8();
  const guess = startGuess();
  let wide: TextDecoder | undefined;
  let isMarked = false;
  for await (const chunk of cut(chunks)) {
    if (found.bytes === 0) {
      found.error = foreign(chunk);
      wide = wideDecoder(chunk);
      isMarked = chunk.toString("hex", 0, 3) === "efbbbf";
    }
    found.bytes += chunk.length;
    if (found.bytes > FILE_MAX) found.error ??= "too_large";
    if (found.error) continue;
    if (!wide) {
      const seen = isAscii(chunk) ? Buffer.from([chunk.at(0) ?? 0, chunk.at(-1) ?? 0]) : chunk; // the ends are neighbors
      utf8.see(seen);
      guess.see(seen);
    }
    yield wide ? Buffer.from(wide.decode(chunk, { stream: true })) : chunk;
  }
  const { valid, invalid } = utf8.counts();
  if (invalid > 0 && !isMarked && valid * STRAY_BYTES < invalid) {
    const encoding = guess.best();
    if (encoding) found.encoding = encoding;
    else found.error ??= "unknown_encoding";
  }
  if (found.bytes === 0) found.error = "empty_file";
}

export async function* cut(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < PART) continue;
    const bytes = Buffer.concat(waiting);
    let at = 0;
    for (; bytes.length - at >= PART; at += PART) yield bytes.subarray(at, at + PART);
    waiting = [bytes.subarray(at)];
    length = bytes.length - at;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

function foreign(bytes: Buffer): BadFile | undefined {
  const begins = bytes.toString("hex", 0, 4);
  return FOREIGN.find(([magic]) => begins.startsWith(magic))?.[1];
}

/** Detects UTF-16 by its byte order mark, or by the zero bytes of ASCII characters. */
function wideDecoder(bytes: Buffer): TextDecoder | undefined {
  const mark = bytes.toString("hex", 0, 2);
  const head = bytes.subarray(0, SAMPLED_BYTES);
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const many = head.length / 5;
  if (mark === "fffe" || (zeros(1) > many && zeros(0) === 0)) return new TextDecoder("utf-16le");
  if (mark === "feff" || (zeros(0) > many && zeros(1) === 0)) return new TextDecoder("utf-16be");
}
