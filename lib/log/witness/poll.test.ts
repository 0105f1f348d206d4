import { createSecretKey, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../bin/testing/start.ts";
import {
  corrected,
  counted,
  HONEST,
  ORIGIN,
  type Played,
  publish,
  signer,
  verify,
  withdrawn,
} from "../../testing/operator.ts";
import { aFolder, aLogAt, aWitness } from "../../testing/witnesses.ts";
import { formatVkey, makeSigner } from "../keys.ts";
import { signNote } from "../note.ts";
import { pollLog } from "./poll.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const LATER = new Date("2026-11-30T12:01:01Z");

/** A log that its operator changes at will. */
async function aPlayedLog(played: Played = {}) {
  let { files } = publish(played);
  const url = await aLogAt(async (path) => files[path]);
  const show = (next: Played, more: Record<string, string> = {}) => {
    files = { ...publish(next).files, ...more };
  };
  return { url, show, files: () => files };
}

const first = (count: number) => ({ entries: HONEST.slice(0, count) });
const MANY = Array.from({ length: 600 }, counted);

test("a log that only grows is cosigned each time, also after a restart, and its entries are kept", async () => {
  const { url, show, files } = await aPlayedLog({ entries: MANY.slice(0, 300) });
  const { witness, folder, vkey, told } = await aWitness(url);
  expect(await pollLog(witness, NOW)).toBe(true);
  show({ entries: MANY });
  const again = await aWitness(url, { folder });
  expect(again.vkey).toBe(vkey);
  expect(await pollLog(again.witness, LATER)).toBe(true);
  expect(await pollLog(again.witness, LATER)).toBe(true);
  expect([...told, ...again.told]).toEqual([
    ["ok", `cosigned 300 entries of ${ORIGIN} at ${NOW.toISOString()}`],
    ["ok", `cosigned 600 entries of ${ORIGIN} at ${LATER.toISOString()}`],
  ]);
  const { cosigned } = again.witness.known();
  expect(await verify({ ...files(), checkpoint: cosigned }, { witnesses: [vkey] })).toMatchObject({ size: 600 });
  for (const path of ["tile/entries/000", "tile/entries/001", "tile/entries/002.p/88", "checkpoint"])
    expect(readFileSync(join(folder, path))).toEqual(Buffer.from(files()[path] ?? ""));
  expect(readdirSync(join(folder, "tile/entries"))).not.toContain("001.p");
});

const FAULTS: [what: string, fault: RegExp, Played][] = [
  ["rewrote an entry", /the first 3 of its 7 entries are not those/, { entries: HONEST.with(0, counted()) }],
  ["has another log of the same size", /another log of 3 entries/, { entries: [counted(), counted(), withdrawn(1)] }],
  ["is signed by another key", /not signed by the key/, { by: makeSigner(ORIGIN, createSecretKey(randomBytes(32))) }],
  ["is another log", /another log than/, { origin: "letters.example/log/another" }],
];

for (const [what, fault, played] of FAULTS)
  test(`a log that ${what} is not cosigned, and the witness says so`, async () => {
    const { url, show } = await aPlayedLog(first(3));
    const { witness, told, folder } = await aWitness(url, { key: formatVkey(signer) });
    await pollLog(witness, NOW);
    const before = witness.known();
    show(played);
    expect(await pollLog(witness, LATER)).toBe(false);
    expect(told.at(-1)).toEqual(["FAULT", expect.stringMatching(fault)]);
    expect(witness.known()).toEqual(before);
    const evidence = readdirSync(folder).filter((name) => name.startsWith("evidence"));
    expect(evidence).toHaveLength(/first 3|same size/.test(`${fault} ${what}`) ? 1 : 0);
    for (const name of evidence) expect(readFileSync(join(folder, name), "utf8").match(/^count /gm)).toHaveLength(2);
  });

test("fewer entries than before may be an old copy for a minute, and are a fault then", async () => {
  const { url, show } = await aPlayedLog();
  const { witness, told } = await aWitness(url);
  await pollLog(witness, NOW);
  show(first(3));
  expect(await pollLog(witness, NOW)).toBe(true);
  expect(told.at(-1)).toEqual(["wait", "it had 7 entries, and shows 3: perhaps an old copy"]);
  expect(await pollLog(witness, LATER)).toBe(false);
  expect(told.at(-1)).toEqual(["FAULT", expect.stringMatching(/^it had 7 entries, and shows 3\. Both checkpoints/)]);
});

test("a log that cannot be read is no fault, and tiles that it does not show are not cosigned", async () => {
  const { url, show } = await aPlayedLog(first(3));
  const { witness } = await aWitness(url);
  await pollLog(witness, NOW);
  show({ entries: [...HONEST, corrected(1)] }, { "tile/0/000.p/8": "" });
  await expect(pollLog(witness, LATER)).rejects.toThrow("no such hash");
  show({}, { checkpoint: "x".repeat(30_000_000) });
  await expect(pollLog(witness, LATER)).rejects.toThrow("too long");
  expect(witness.known().size).toBe(3);
});

test("a new key of the log is believed once the known one has signed beside it", async () => {
  const next = makeSigner(ORIGIN, createSecretKey(randomBytes(32)));
  const { url, show } = await aPlayedLog(first(3));
  const { witness } = await aWitness(url, { key: formatVkey(signer) });
  await pollLog(witness, NOW);
  const vkey = `${formatVkey(next)}\n${formatVkey(signer)}\n`;
  show({}, { vkey, checkpoint: signNote(publish().checkpoint, [next, signer]) });
  expect(await pollLog(witness, NOW)).toBe(true);
  show({ entries: [...HONEST, counted()], by: next });
  expect(await pollLog(witness, NOW)).toBe(true);
});

test("nothing is cosigned that could not be remembered", async () => {
  const { url } = await aPlayedLog();
  const { witness, folder, told } = await aWitness(url);
  rmSync(folder, { recursive: true });
  await run(["touch", folder]).ended;
  await expect(pollLog(witness, NOW)).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect([told, witness.known().cosigned]).toEqual([[], ""]);
});

test("npm run witness ends with 0 if all is well, and with 1 and a clear line if it is not", async () => {
  const { url, show } = await aPlayedLog(first(3));
  const folder = aFolder();
  const look = () => run([process.execPath, "bin/witness.mjs", url, "--folder", folder, "--once"]).ended;
  expect(await look()).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^ok {4}this witness is .*cosigned 3/s),
  });
  show({ entries: HONEST.with(0, counted()) });
  expect(await look()).toMatchObject({ code: 1, output: expect.stringContaining("FAULT the first 3 of its 7") });
});
