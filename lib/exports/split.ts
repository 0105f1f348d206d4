const LINE_END = 10;
/** Rows at once: what is made of them dies young, and nobody else waits for long. */
const BATCH = 256;
const ESCAPES: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** The text of each column; empty where there is nothing. */
export type CopiedRow = string[];

/** Rows out of what COPY writes in its text format, with NULL as nothing, in batches. */
export async function* splitRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CopiedRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(LINE_END);
    // A row may be cut anywhere, also within a character: it waits for what is missing.
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
