import { createSecretKey, randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../../db.ts";
import { env } from "../../env.ts";
import { emptyDatabase, until } from "../../testing/database.ts";
import { recordLog } from "../../testing/log.ts";
import { aSequencer, check, readOf } from "../../testing/logs.ts";
import { aCampaign, after, aVerified } from "../../testing/makers.ts";
import { aLogAt, aServer, aWitness } from "../../testing/witnesses.ts";
import { cosign } from "../cosignature.ts";
import { findCheckpoint } from "../find.ts";
import { formatVkey, makeSigner, parseVkey } from "../keys.ts";
import { parseNote } from "../note.ts";
import { runSequencer } from "../run.ts";
import { parseSubmission, SIZE_TYPE } from "../submission.ts";
import { listCosigned } from "./find.ts";
import type { Witness } from "./list.ts";
import { submitCheckpoints } from "./submit.ts";

beforeEach(emptyDatabase);

const NOW = new Date();
const later = (seconds: number) => after(NOW, seconds * 1_000);

function withWitnesses(...witnesses: Witness[]): void {
  env().WITNESSES = witnesses;
  onTestFinished(() => {
    env().WITNESSES = [];
  });
}

async function aSignedLetter(signatures = 3) {
  const letter = await aCampaign();
  const sequence = await aSequencer();
  for (let n = 0; n < signatures; n += 1) await aVerified(letter);
  await sequence();
  return { ...letter, sequence };
}

test("a witness is asked at most every ten seconds, and only when the log has grown", async () => {
  const { slug, sequence, ...letter } = await aSignedLetter();
  const { setting, told, vkey } = await aWitness(await aLogAt(readOf(slug)));
  withWitnesses(setting);
  expect(await submitCheckpoints(setting, NOW)).toBe(1);
  expect(await check(slug, { witnesses: [vkey] })).toMatchObject({ size: 3 });
  expect(parseNote((await findCheckpoint(slug)) ?? "").lines).toHaveLength(2);
  await aVerified({ slug, ...letter });
  await sequence();
  expect(parseNote((await findCheckpoint(slug)) ?? "").lines).toHaveLength(1);
  expect(await check(slug, { witnesses: [vkey] })).toMatchObject({ size: 4 });
  expect(await submitCheckpoints(setting, later(9))).toBe(0);
  expect(await submitCheckpoints(setting, later(10))).toBe(1);
  expect(await submitCheckpoints(setting, later(60))).toBe(0);
  expect(told.map(([, words]) => words.slice(0, 18))).toEqual(["cosigned 3 entries", "cosigned 4 entries"]);
  expect(await listCosigned(slug)).toEqual([
    { name: setting.verifier.name, id: setting.verifier.id.toString("hex"), size: 4, at: expect.any(Date) },
  ]);
});

test("where we forgot what a witness knows, its answer tells", async () => {
  const { slug, sequence, ...letter } = await aSignedLetter();
  const { setting } = await aWitness(await aLogAt(readOf(slug)));
  await submitCheckpoints(setting, NOW);
  await db().logCosignature.deleteMany();
  await aVerified({ slug, ...letter });
  await sequence();
  expect(await submitCheckpoints(setting, NOW)).toBe(1);
});

const signer = makeSigner("witness.example", createSecretKey(randomBytes(32)), "cosignature");
const stranger = makeSigner("witness.example", createSecretKey(randomBytes(32)), "cosignature");
const cosigns =
  (by = signer, change = (whole: string) => whole, at = NOW): RequestListener =>
  async (request, response) => {
    const body = await text(request);
    response.end(cosign(change(parseNote(parseSubmission(body).checkpoint).text), by, at));
  };
const answers =
  (status: number, body = "", headers = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const ofSize = (size: number) => answers(409, `${size}\n`, { "content-type": SIZE_TYPE });

const HOSTILE: [what: string, listener: RequestListener, code: string, fault: RegExp][] = [
  ["signs with another key", cosigns(stranger), "witness_refused", /without a cosignature by its key/],
  [
    "signs another checkpoint",
    cosigns(signer, (whole) => whole.replace("\n3\n", "\n4\n")),
    "witness_refused",
    /without/,
  ],
  ["replays an old cosignature", cosigns(signer, undefined, later(-86_400)), "witness_refused", /its clock says/],
  ["signs for tomorrow", cosigns(signer, undefined, later(86_400)), "witness_refused", /its clock says/],
  ["has seen more", ofSize(5), "witness_refused", /has seen 5 entries, but 3 are published/],
  ["has seen another log", ofSize(3), "witness_refused", /another log of 3/],
  ["does not know the log", answers(404), "witness_refused", /does not know this log/],
  ["does not know the key", answers(403), "witness_refused", /the key of this log/],
  ["finds the proof wrong", answers(422), "witness_refused", /other entries/],
  ["says nothing that can be read", answers(200, "yes"), "witness_failed", /no end/],
  ["sends without end", answers(200, "x".repeat(1_000_000)), "witness_failed", /too long/],
  ["redirects", answers(307, "", { location: "http://127.0.0.1:1/" }), "witness_failed", /answers 307/],
  ["conflicts with itself", answers(409, "no\n", { "content-type": SIZE_TYPE }), "witness_failed", /answers 409/],
  ["hangs up", (request) => void request.socket.destroy(), "witness_failed", /fetch failed/],
];

for (const [what, listener, code, fault] of HOSTILE)
  test(`a witness that ${what} cosigns nothing, which is told once, and is asked less often`, async () => {
    const { slug } = await aSignedLetter();
    const vkey = formatVkey(signer);
    const witness = { url: await aServer(listener), vkey, verifier: parseVkey(vkey) };
    withWitnesses(witness);
    const log = recordLog();
    for (const seconds of [0, 19, 20, 59, 60]) await submitCheckpoints(witness, later(seconds));
    expect(log).toMatchObject([
      { code, campaign: slug, witness: "witness.example", text: expect.stringMatching(fault) },
    ]);
    expect(await db().logCosignature.findFirst()).toMatchObject({ size: 0, line: null, failures: 3 });
    await expect(check(slug, { witnesses: [vkey] })).rejects.toThrow("witness.example has not cosigned this log");
    expect(await check(slug)).toMatchObject({ size: 3 });
  });

test("witnesses that never answer delay no entry and no other witness, and end with the process", async () => {
  const { sequence, ...letter } = await aSignedLetter(0);
  const { setting } = await aWitness(await aLogAt(readOf(letter.slug)));
  const silent = { ...setting, url: await aServer(() => {}), vkey: formatVkey(signer), verifier: signer };
  withWitnesses(silent, setting);
  const stop = new AbortController();
  const running = runSequencer(stop.signal);
  for (let n = 0; n < 3; n += 1) await aVerified(letter);
  await until(async () => (await db().log.findFirst())?.publishedSize === 3);
  await until(async () => (await listCosigned(letter.slug)).some(({ size }) => size === 3));
  expect(await check(letter.slug, { witnesses: [setting.vkey] })).toMatchObject({ size: 3, count: 3 });
  stop.abort();
  await running;
});
