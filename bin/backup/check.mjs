import { readRecords } from "./seal.mjs";
import { countRows } from "./tables.mjs";

/**
 * Reads a whole backup and compares it with what its end says. `onTable` may return where the rows of a table go. Returns
 * its header and its end.
 */
export async function readBackup(path, keys, { onTable } = {}) {
  let header;
  let table;
  let end;
  const counted = {};
  for await (const { type, payload } of readRecords(path, keys)) {
    if (type === "D") {
      counted[table.name] += countRows(payload);
      await table.sink?.write(payload);
      continue;
    }
    await table?.sink?.end();
    table = undefined;
    const content = JSON.parse(payload.toString());
    if (type === "H") header = { ...content, at: new Date(content.at) };
    else if (type === "T") {
      counted[content.name] = 0;
      table = { name: content.name, sink: await onTable?.(content) };
    } else end = content;
  }
  const names = Object.keys({ ...counted, ...end?.rows });
  const wrong = names.find((name) => counted[name] !== end?.rows[name]);
  if (!header || !end || wrong) throw new Error(`${path} is not whole: ${wrong ?? "its end"} does not match.`);
  return { header, end };
}
