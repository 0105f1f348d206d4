const LINE_END = 10;
/** Rows per batch: small enough to die young in memory and not to block the event loop. */
const BATCH = 256;
const ESCAPES: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

export type CopiedRow = string[];

/** NULL is the empty string. */
export async function* splitRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CopiedRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(LINE_END);
    // A chunk may end anywhere, even within a character; the rest waits for the next.
    rest = bytes.subarray(end + 1);
    if (end === -1) continue;
    const lines = bytes.toString("utf8", 0, end).split("\n");
    for (let from = 0; from < lines.length; from += BATCH) yield lines.slice(from, from + BATCH).map(splitRow);
  }
}

function splitRow(line: string): CopiedRow {
  const cells = line.split("\t");
  return line.includes("\\") ? cells.map(undoEscapes) : cells;
}

function undoEscapes(cell: string): string {
  return cell.replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
}
