#!/usr/bin/env node
// Checks a campaign's count against its public log, without trusting the site. One file, no dependencies, Node 20.12 or later.
//   node verify-count.mjs https://letters.example/log/almagro-resign
//     --key VKEY        the log's key, from elsewhere than the site (else: the one that was seen first)
//     --witness VKEY    the key of a witness that has to have cosigned the log (may be given several times)
//     --state FILE      what was seen last time (default: verify-count.json); keep it
// It prints a line for each check, and exits with 1 if one fails. What that proves: docs/auditable-count.md.
import { createPublicKey, hash, verify } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const WIDTH = 256; // entries of a bundle, hashes of a tile (c2sp.org/tlog-tiles)
const sha256 = (...parts) => hash("sha256", Buffer.concat(parts), "buffer");
const hashLeaf = (entry) => sha256(Buffer.of(0), entry);
const hashNode = (left, right) => sha256(Buffer.of(1), left, right);

/** Keeps the roots of complete subtrees only, the largest first. */
function makeTree(parts = []) {
  const add = (hash, count = 1) => {
    let part = { hash, count };
    while (parts.at(-1)?.count === part.count)
      part = { hash: hashNode(parts.pop().hash, part.hash), count: 2 * part.count };
    parts.push(part);
  };
  const fold = (hashes) => hashes.reduceRight((right, left) => hashNode(left, right));
  return { parts, add, root: () => (parts.length === 0 ? sha256() : fold(parts.map(({ hash }) => hash))) };
}

/** `x001/x234/067` for 1234067, with `.p/9` if only 9 of 256 are there. */
function pathOf(number, width) {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, "0");
  return digits.replace(/.{3}(?=.)/g, "x$&/") + (width < WIDTH ? `.p/${width}` : "");
}

const ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // DER before a public key (RFC 8410)
const CHECKPOINT = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\ncount (0|-?[1-9]\d*)\n$/;
const [NOTE, COSIGNATURE] = [1, 4];
function readKey(vkey) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey.trim()) ?? fail("a key is malformed");
  const bytes = Buffer.from(base64, "base64");
  const expected = sha256(Buffer.from(`${name}\n`), bytes).toString("hex", 0, 4);
  if (bytes.length !== 33 || id !== expected) fail(`the key ${name} is damaged`);
  const key = createPublicKey({ key: Buffer.concat([ED25519, bytes.subarray(1)]), format: "der", type: "spki" });
  return { vkey: vkey.trim(), name, id, type: bytes[0], key };
}

/** c2sp.org/tlog-checkpoint, with the count in its extension line. */
function readNote(note) {
  const end = note.lastIndexOf("\n\n") + 1;
  const lines = [...note.slice(end).matchAll(/^— (\S+) (\S+)$/gm)].map(([, name, base64]) => {
    const bytes = Buffer.from(base64, "base64");
    return { name, id: bytes.subarray(0, 4).toString("hex"), signature: bytes.subarray(4) };
  });
  const text = note.slice(0, end);
  const [, origin, size, root, count] = CHECKPOINT.exec(text) ?? fail("the checkpoint is malformed");
  return { text, lines, origin, size: Number(size), root, count: Number(count) };
}

const linesOf = ({ lines }, { name, id }) => lines.filter((line) => line.name === name && line.id === id);

function isSigned(note, key) {
  const own = linesOf(note, key);
  return key.type === NOTE && own.some(({ signature }) => verify(null, Buffer.from(note.text), key.key, signature));
}

/** When the witness saw this checkpoint. */
function findCosignature(note, key) {
  for (const { signature } of key.type === COSIGNATURE ? linesOf(note, key) : []) {
    const time = signature.length === 72 ? signature.readBigUInt64BE() : 0n;
    const message = Buffer.from(`cosignature/v1\ntime ${time}\n${note.text}`);
    if (verify(null, message, key.key, signature.subarray(8))) return new Date(Number(time) * 1000).toISOString();
  }
}

/** By how much a kind changes the count, its own members, and one that it may have. */
const KINDS = {
  counted: [1, "commitments", "before"],
  corrected: [0, "commitments of"],
  withdrawn: [-1, "of"],
  invalidated: [-1, "of", "ruling"],
  held: [-1, "of"],
  returned: [1, "of"],
  repaired: [undefined, "words"],
};
const [IN, OUT, WITHDRAWN] = [1, 2, 3];
/** RFC 8785, for entries: members in order, no spaces. */
function canonicalize(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalize(value[name])}`).join(",")}}`;
}

/** Follows what counts: nothing is taken out twice, nothing returns that was not taken out. */
function makeLedger() {
  const [states, kinds] = [[], {}];
  let [size, count] = [0, 0];
  const add = (text) => {
    const number = size;
    const fault = (words) => fail(`entry ${number} ${words}`);
    const entry = JSON.parse(text);
    if (canonicalize(entry) !== text) fault("is not canonical JSON");
    const { kind, change, of } = entry;
    const [step, own, maybe] = KINDS[kind] ?? fault("is of an unknown kind");
    const names = Object.keys(entry).filter((name) => name !== maybe);
    if (names.join(" ") !== `change hour kind version ${own}`.split(" ").sort().join(" ") || entry.version !== 1)
      fault(`has other members than a ${kind} entry of version 1`);
    if (!/^\d{4}-\d\d-\d\dT\d\d:00:00Z$/.test(entry.hour)) fault("tells more or less than the hour");
    if (!Number.isInteger(change) || (step !== undefined && step !== change)) fault(`changes the count by ${change}`);
    states[number] = kind === "counted" ? IN : 0;
    if ("of" in entry) {
      const state = Number.isInteger(of) && of >= 0 && of < number ? states[of] : 0;
      if (!state) fault(`names ${of}, which is no earlier counted entry`);
      if (kind === "returned" ? state !== OUT : state !== IN)
        fault(`says ${kind} of ${of}, which ${state === IN ? "counts" : state === OUT ? "is out" : "was withdrawn"}`);
      if (kind !== "corrected") states[of] = kind === "returned" ? IN : kind === "withdrawn" ? WITHDRAWN : OUT;
    }
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    count += change;
    size += 1;
  };
  return { add, kinds, size: () => size, count: () => count };
}

function fail(words) {
  throw Object.assign(new Error(words), { isFault: true });
}

function* entriesOf(bundle) {
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) fail("a bundle of entries is cut off");
    yield bundle.subarray(at + 2, end);
    at = end;
  }
}

/** Compares tiles with the entries: receipts are made from tiles. */
function makeTiles(read) {
  const rows = []; // by level: { number, hashes }
  const check = async (level, { number, hashes }) => {
    const path = `tile/${level}/${pathOf(number, hashes.length)}`;
    if (!Buffer.concat(hashes).equals(await read(path))) fail(`${path} does not fit the entries`);
  };
  return {
    async add(level, number, hashes) {
      await check(level, { number, hashes });
      if (hashes.length < WIDTH) return;
      const tree = makeTree();
      for (const leaf of hashes) tree.add(leaf);
      const { number: above, hashes: row } = rows[level + 1] ?? { number: 0, hashes: [] };
      row.push(tree.root());
      rows[level + 1] = row.length < WIDTH ? { number: above, hashes: row } : { number: above + 1, hashes: [] };
      if (row.length === WIDTH) await this.add(level + 1, above, row);
      return tree.root();
    },
    async finish() {
      for (const [level, row] of rows.entries()) if (row?.hashes.length) await check(level, row);
    },
  };
}

/** Starts later reads before they are needed. */
function readAhead(read, paths, most = 16) {
  const started = [];
  return async (at) => {
    while (started.length < Math.min(paths.length, at + most)) {
      started.push(read(paths[started.length]));
      started.at(-1).catch(() => {}); // thrown below
    }
    return started.splice(at, 1, undefined)[0];
  };
}

/**
 * `read(path)` gives a file of the log as a Buffer; `seen`: what the last check returned; `sizes`: of which the count is
 * wanted. Calls `report` for each check that passed, and throws at the first fault.
 * @typedef {{ origin: string, size: number, root: string, count: number, keys: string[] }} Seen
 * @param {{ read: (path: string) => Promise<Buffer>, seen?: Seen, keys?: string[], witnesses?: string[], sizes?: number[],
 *   report?: (words: string) => void }} options
 */
export async function checkLog({ read, seen, keys = [], witnesses = [], sizes = [], report = () => {} }) {
  const watching = witnesses.map(readKey);
  const readOwn = ({ id }) => read(`cosigned/${id}`).catch(() => ""); // older than the newest, or newer than a cached one
  const files = [await read("checkpoint"), ...(await Promise.all(watching.map(readOwn)))].filter(
    ({ length }) => length,
  );
  const notes = files.map((file) => readNote(file.toString())).sort((a, b) => b.size - a.size);
  const [note = fail("there is no checkpoint")] = notes;
  const { origin, size, root, count } = note;
  const known = keys.length > 0 ? keys : (seen?.keys ?? []);
  const offered = (await read("vkey")).toString().trim().split("\n");
  const isOurs = (vkey) => readKey(vkey).name === origin && isSigned(note, readKey(vkey));
  if (seen && seen.origin !== origin) fail(`this is another log than ${seen.origin}`);
  if (!(known.length > 0 ? known : offered).some(isOurs)) fail("the checkpoint is not signed by a key that you know");
  report(`${known.length > 0 ? "the known key" : "a key seen for the first time"} signed ${size} entries of ${origin}`);
  if (seen && seen.size > size) fail(`the log had ${seen.size} entries last time, and has ${size} now`);
  const marks = seen ? [{ ...seen, fault: `the first ${seen.size} entries have changed since last time` }] : [];
  for (const key of watching) {
    const own = notes.find((each) => findCosignature(each, key)) ?? fail(`${key.name} has not cosigned this log`);
    marks.push({ ...own, fault: `the first ${own.size} entries are not those that ${key.name} cosigned` });
    report(`${key.name} cosigned ${own.size} of them at ${findCosignature(own, key)}`);
  }
  const [tree, ledger, tiles] = [makeTree(), makeLedger(), makeTiles(read)];
  const [counts, wanted] = [{ 0: 0 }, new Set([...sizes, ...marks.map((mark) => mark.size)])];
  const widths = Array.from({ length: Math.ceil(size / WIDTH) }, (_, at) => Math.min(WIDTH, size - at * WIDTH));
  const paths = widths.map((width, at) => `tile/entries/${pathOf(at, width)}`);
  const readBundle = readAhead(read, paths);
  for (const [at, width] of widths.entries()) {
    const hashes = [];
    for (const entry of entriesOf(await readBundle(at))) {
      ledger.add(entry.toString());
      hashes.push(hashLeaf(entry));
      if (wanted.has(ledger.size())) counts[ledger.size()] = ledger.count();
    }
    if (hashes.length !== width) fail(`bundle ${at} has ${hashes.length} entries instead of ${width}`);
    for (const mark of marks.filter((each) => Math.ceil(each.size / WIDTH) === at + 1)) {
      const older = makeTree([...tree.parts]);
      for (const leaf of hashes.slice(0, mark.size - at * WIDTH)) older.add(leaf);
      if (older.root().toString("base64") !== mark.root) fail(mark.fault);
    }
    const full = await tiles.add(0, at, hashes);
    for (const leaf of full ? [] : hashes) tree.add(leaf);
    if (full) tree.add(full, WIDTH);
  }
  await tiles.finish();
  if (tree.root().toString("base64") !== root) fail("the entries are not those that the checkpoint signs");
  report(`the entries and their tiles have the root ${root}`);
  if (seen) report(`the ${seen.size} entries of last time are unchanged`);
  const kinds = Object.entries(ledger.kinds).map(([kind, number]) => `${number} ${kind}`);
  report(`each entry follows the rules, and nothing is taken out twice: ${kinds.join(", ") || "no entries"}`);
  const wrong = marks.find((mark) => counts[mark.size] !== mark.count);
  if (wrong) fail(`${wrong.size} entries add up to ${counts[wrong.size]}, but a checkpoint says ${wrong.count}`);
  if (ledger.count() !== count) fail(`the entries add up to ${ledger.count()}, but the checkpoint says ${count}`);
  report(`the entries add up to ${count}, as the checkpoint says`);
  return { origin, size, root, count, keys: [...new Set([...known, ...offered.filter(isOurs)])], counts };
}

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) fail(`${url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Pages may be some seconds older than the count: what they say must lie between the counts read meanwhile. */
async function checkNumbers(site, slug, first, counts, report) {
  const { size, count, waiting } = first.log;
  if (counts[size] !== count) fail(`the log had ${counts[size]} at ${size} entries, but the site says ${count}`);
  if (first.count !== count + waiting)
    fail(`the site says ${first.count}, but ${count} in the log and ${waiting} waiting`);
  report(`the site's count is ${first.count}: ${count} in the log, ${waiting} waiting to enter it`);
  const api = `${site}/api/campaigns/${slug}`;
  const shown = async (path) =>
    /<strong(?: data-count="[^"]*")?>([\d,]+)</.exec(await download(site + path))?.[1].replaceAll(",", "");
  const read = {
    history: async () => JSON.parse(await download(`${api}/history`)).history.at(-1)?.count ?? 0,
    embed: () => shown(`/embed/${slug}?lang=en`),
    numbers: () => shown(`/en/${slug}/numbers`),
  };
  for (const [where, readNumber] of Object.entries(read)) {
    const seen = [first.count];
    for (let attempt = 1; ; attempt += 1) {
      const number = Number(await readNumber());
      seen.push(JSON.parse(await download(`${api}/count`)).count);
      const isRight = number >= Math.min(...seen) && number <= Math.max(...seen);
      if (isRight) report(`${where} says ${number}, too`);
      if (isRight) break;
      if (attempt === 5) fail(`${where} says ${number}, but the count is ${seen.at(-1)}`);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}

function remember(file, url, seen) {
  const all = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  if (seen) writeFileSync(file, `${JSON.stringify({ ...all, [url]: seen }, null, 2)}\n`);
  return all[url];
}

async function main() {
  const many = { type: "string", multiple: true, default: [] };
  const options = { key: many, witness: many, state: { type: "string", default: "verify-count.json" } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const url = (positionals[0] ?? fail("name the log: https://…/log/…")).replace(/\/$/, "");
  const [, site, slug] = /^(https?:\/\/[^/]+)\/log\/([^/]+)$/.exec(url) ?? fail("name the log: https://…/log/…");
  const report = (words) => console.log(`ok    ${words}`);
  const now = JSON.parse(await download(`${site}/api/campaigns/${slug}/count`));
  if (!now.log) fail("the site's count cannot be compared with the log yet: its older signatures are entering");
  const read = (path) => download(`${url}/${path}`);
  const known = { seen: remember(values.state, url), keys: values.key, witnesses: values.witness };
  const { counts, ...found } = await checkLog({ read, ...known, sizes: [now.log.size], report });
  await checkNumbers(site, slug, now, counts, report);
  remember(values.state, url, found);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().catch((error) => {
    console.log(`FAULT ${error.isFault ? error.message : error.stack}`);
    process.exitCode = 1;
  });
