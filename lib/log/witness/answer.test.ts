import { createSecretKey, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { counted, HONEST, ORIGIN, publish, signer, withdrawn } from "../../testing/operator.ts";
import { aLogAt, aWitness } from "../../testing/witnesses.ts";
import { readCosignatures } from "../cosignature.ts";
import { hashLeaf, hashOrigin } from "../hash.ts";
import { formatVkey, makeSigner } from "../keys.ts";
import { signNote } from "../note.ts";
import { formatSubmission, SIZE_TYPE } from "../submission.ts";
import { growTiles, readFromTiles } from "../tiles.ts";
import { proveConsistency } from "../tree.ts";

const OTHER = HONEST.with(0, counted());

async function prove(entries: string[], older: number): Promise<Buffer[]> {
  const { changed } = growTiles(
    0,
    [],
    entries.map((entry) => hashLeaf(Buffer.from(entry))),
  );
  const read = readFromTiles(async (level) => changed.find((tile) => tile.level === level)?.hashes ?? []);
  return proveConsistency(read, older, entries.length);
}

const noteOf = (entries: string[], by = signer) => signNote(publish({ entries }).checkpoint, [by]);
const submissionOf = async (entries: string[], older: number, from = entries) =>
  formatSubmission({ older, proof: await prove(from, older), checkpoint: noteOf(entries) });

async function aSeenLog() {
  const log = await aLogAt(async (path) => publish({ entries: HONEST.slice(0, 3) }).files[path]);
  const { url, ...made } = await aWitness(log, { key: formatVkey(signer) });
  const submit = async (body: string, path = "/add-checkpoint") => {
    const answer = await fetch(url + path, { method: "POST", body });
    return { status: answer.status, body: await answer.text(), type: answer.headers.get("content-type") };
  };
  return { ...made, url, submit };
}

test("a checkpoint that continues what the witness knows is cosigned, and can be read there", async () => {
  const { submit, url, setting } = await aSeenLog();
  for (const [size, older] of [
    [3, 0],
    [7, 3],
    [7, 7],
  ] as const) {
    const entries = HONEST.slice(0, size);
    const { status, body } = await submit(await submissionOf(entries, older));
    expect(status).toBe(200);
    const note = noteOf(entries) + body;
    expect(readCosignatures(note, [setting.verifier])).toEqual([{ name: setting.verifier.name, at: expect.any(Date) }]);
    const shown = await (await fetch(`${url}/${hashOrigin(ORIGIN)}/checkpoint`)).text();
    expect(shown).toBe(note);
  }
  expect((await fetch(`${url}/${hashOrigin("another")}/checkpoint`)).status).toBe(404);
});

test("everything else is refused with the status of the specification, and changes nothing", async () => {
  const { submit, witness } = await aSeenLog();
  await submit(await submissionOf(HONEST.slice(0, 5), 0));
  const before = witness.known();
  const stranger = makeSigner(ORIGIN, createSecretKey(randomBytes(32)));
  const another = publish({ origin: "letters.example/log/another", by: signer });
  const conflict = { status: 409, body: "5\n", type: SIZE_TYPE };
  const refused: [string, object][] = [
    ["", { status: 400 }],
    [(await submissionOf(HONEST, 5)).replace("old 5", "old 05"), { status: 400 }],
    [(await submissionOf(HONEST, 5)).replace("old 5\n", "old 5\nAAAA\n"), { status: 400 }],
    [formatSubmission({ older: 8, proof: [], checkpoint: noteOf(HONEST) }), { status: 400 }],
    [formatSubmission({ older: 5, proof: [], checkpoint: String(another.files.checkpoint) }), { status: 404 }],
    [formatSubmission({ older: 5, proof: [], checkpoint: noteOf(HONEST, stranger) }), { status: 403 }],
    [await submissionOf(HONEST, 0), conflict],
    [await submissionOf(HONEST, 3), conflict],
    [await submissionOf(HONEST.slice(0, 3), 3), conflict],
    [await submissionOf([...HONEST.slice(0, 4), withdrawn(0)], 5), conflict],
    [await submissionOf(OTHER, 5), { status: 422 }],
    [await submissionOf(OTHER, 5, HONEST), { status: 422 }],
    [formatSubmission({ older: 5, proof: [], checkpoint: noteOf(HONEST) }), { status: 422 }],
    ["x".repeat(70_000), { status: 413 }],
  ];
  for (const [at, [body, answer]] of refused.entries()) expect(await submit(body), `${at}`).toMatchObject(answer);
  expect((await submit(await submissionOf(HONEST, 5), "/else")).status).toBe(404);
  expect(witness.known()).toEqual(before);
  expect((await submit(await submissionOf(HONEST, 5))).status).toBe(200);
});

test("of two checkpoints that come at once only one continues what is known", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { submit, witness } = await aSeenLog();
    const bodies = [await submissionOf(HONEST.slice(0, 5), 0), await submissionOf(OTHER, 0)];
    const answers = await Promise.all(bodies.map((body) => submit(body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(witness.known().size).toBe(answers[0]?.status === 200 ? 5 : 7);
  }
});
