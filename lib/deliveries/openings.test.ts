import { beforeEach, expect, onTestFinished, test } from "vitest";
import { checkNames } from "../../public/verify-names.mjs";
import { env } from "../env.ts";
import { submitCheckpoints } from "../log/cosigning/submit.ts";
import { originOf } from "../log/signers.ts";
import { correctSignature } from "../signatures/correct.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aSequencer, readOf } from "../testing/logs.ts";
import { aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aLogAt, aWitness } from "../testing/witnesses.ts";

beforeEach(emptyDatabase);

async function aLoggedLetter() {
  const letter = await aLetter({ en: "We ask." });
  const sequence = await aSequencer();
  const ana = await aVerified(letter, { name: "Ana Pérez", affiliation: 'Casa "Sol"' });
  const luz = await aVerified(letter, { name: "محمد علي" });
  const hidden = await aVerified(letter, { name: "Hidden Person", listed: false });
  await sequence();
  await correctSignature(luz.id, { name: "Luz" });
  await sequence();
  return { letter, sequence, ana, luz, hidden, steward: await aMember(letter, "steward") };
}

const linesOf = (file: Buffer | undefined) => String(file).split("\n").filter(Boolean);

test("each listed name of a pack opens its entry in the log, which carries its cosignatures", async () => {
  const { letter, sequence, ana, steward } = await aLoggedLetter();
  const { setting, vkey } = await aWitness(await aLogAt(readOf(letter.slug)));
  env().WITNESSES = [setting];
  onTestFinished(() => {
    env().WITNESSES = [];
  });
  await submitCheckpoints(setting, new Date());
  await aVerified(letter, { name: "Too late for the log" });
  const { files, manifest } = await aReadPack(steward.id, letter.slug);
  expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
    ...["letter.pdf", "signatories.csv", "log-checkpoint.txt", "log-how-to-check.txt", "log-openings.jsonl"],
  ]);
  const checkpoint = String(files.get("log-checkpoint.txt"));
  expect(checkpoint).toMatch(new RegExp(`^${originOf(letter.slug)}\n4\n[^]*— ${setting.verifier.name} `));
  expect(String(files.get("log-how-to-check.txt"))).toMatch(/4 entries, which add up to 3/);
  expect(String(files.get("log-how-to-check.txt"))).toContain(
    `node verify-names.mjs ${env().SITE_URL}/log/${letter.slug}`,
  );
  const openings = linesOf(files.get("log-openings.jsonl"));
  expect(openings.map((line) => JSON.parse(line).name).toSorted()).toEqual(["Ana Pérez", "Luz"]);
  expect(openings.join()).not.toMatch(/Hidden|@|late|address/);
  const shown = async (path: string) => (path === "checkpoint" ? Buffer.from(checkpoint) : readOf(letter.slug)(path));
  expect(await checkNames({ read: shown, openings, witnesses: [vkey] })).toEqual({ names: 2, out: 0 });
  await withdrawSignature(ana.id);
  await sequence();
  expect(await checkNames({ read: readOf(letter.slug), openings })).toEqual({ names: 2, out: 1 });
});

test("a name that was not counted, is told twice, or has other words is found", async () => {
  const { letter, steward } = await aLoggedLetter();
  const { files } = await aReadPack(steward.id, letter.slug);
  const [first = "", second = ""] = linesOf(files.get("log-openings.jsonl"));
  const read = readOf(letter.slug);
  const other = JSON.stringify({ ...JSON.parse(first), entry: 99 });
  const faults: [string[], string][] = [
    [[first, second.replace('"name":"', '"name":"Don ')], "is not of Don"],
    [[first.replace('"version":1', '"version":2'), second], "is not of"],
    [[first, first], "two names are of the same entry"],
    [[other], "there is no entry 99"],
  ];
  for (const [openings, fault] of faults) await expect(checkNames({ read, openings })).rejects.toThrow(fault);
});
