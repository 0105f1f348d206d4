#!/usr/bin/env node
// Checks that each listed name of a delivery pack was counted in a campaign's public log. Needs verify-count.mjs beside it.
//   node verify-names.mjs https://letters.example/log/almagro-resign log-openings.jsonl
//     --key VKEY, --witness VKEY    as for verify-count.mjs
// It prints a line for each check, and exits with 1 if one fails.
import { hash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkLog } from "./verify-count.mjs";

const WIDTH = 256;

function fail(words) {
  throw Object.assign(new Error(words), { isFault: true });
}

/** What the entry has to say of these words: members in order (RFC 8785). */
function commit({ secret, affiliation, listed, name, version }) {
  const words = Buffer.from(JSON.stringify({ affiliation, listed, name, version }));
  return hash("sha256", Buffer.concat([Buffer.from(secret, "base64"), words]), "base64");
}

function* entriesOf(bundle, first) {
  for (let at = 0, number = first; at < bundle.length; number += 1) {
    const end = at + 2 + bundle.readUInt16BE(at);
    yield [number, JSON.parse(bundle.toString("utf8", at + 2, end))];
    at = end;
  }
}

/**
 * `openings`: the lines of the pack. The rest is for checkLog, which checks what is read here.
 * @param {{ read: (path: string) => Promise<Buffer>, openings: string[], keys?: string[], witnesses?: string[],
 *   report?: (words: string) => void }} options
 */
export async function checkNames({ read, openings, report = () => {}, ...options }) {
  const opened = new Map(openings.map(JSON.parse).map((opening) => [opening.entry, opening]));
  if (opened.size < openings.length) fail("two names are of the same entry");
  const [found, last] = [new Map(), new Map()];
  const readToo = async (path) => {
    const bytes = await read(path);
    const [, number] = /^tile\/entries\/([x\d/]+)/.exec(path) ?? [];
    for (const [at, entry] of number ? entriesOf(bytes, Number(number.replace(/[x/]/g, "")) * WIDTH) : []) {
      if (opened.has(at)) found.set(at, entry);
      if ("of" in entry && entry.kind !== "corrected" && at >= (last.get(entry.of)?.at ?? 0))
        last.set(entry.of, { at, kind: entry.kind });
    }
    return bytes;
  };
  await checkLog({ read: readToo, report, ...options });
  const owners = new Map();
  for (const [at, opening] of opened) {
    const { commitments, of = at } = found.get(at) ?? fail(`there is no entry ${at}, of ${opening.name}`);
    if (commitments?.public !== commit(opening)) fail(`entry ${at} is not of ${opening.name}`);
    if (owners.has(of)) fail(`${opening.name} and ${owners.get(of)} are of the same signature`);
    owners.set(of, opening.name);
  }
  const out = [...owners.keys()].filter((of) => last.has(of) && last.get(of).kind !== "returned");
  report(`each of the ${openings.length} names has a counted entry of its own`);
  report(`${out.length} of them were taken out since`);
  return { names: openings.length, out: out.length };
}

async function main() {
  const many = { type: "string", multiple: true, default: [] };
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: many, witness: many } });
  const [url, file] = positionals;
  if (!file) fail("name the log and the file: https://…/log/… log-openings.jsonl");
  const read = async (path) => {
    const response = await fetch(`${url.replace(/\/$/, "")}/${path}`);
    if (!response.ok) fail(`${url}/${path} answers ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const openings = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const report = (words) => console.log(`ok    ${words}`);
  await checkNames({ read, openings, keys: values.key, witnesses: values.witness, report });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().catch((error) => {
    console.log(`FAULT ${error.isFault ? error.message : error.stack}`);
    process.exitCode = 1;
  });
