import { createSecretKey, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  corrected,
  counted,
  HONEST,
  HOUR,
  held,
  ORIGIN,
  type Played,
  publish,
  returned,
  signer,
  verify,
  withdrawn,
  witness,
} from "../testing/operator.ts";
import { cosign } from "./cosignature.ts";
import { packEntries } from "./entry.ts";
import { formatVkey, makeSigner } from "./keys.ts";
import { signNote } from "./note.ts";

const seenAt = async (size: number) => verify(publish({ entries: HONEST.slice(0, size) }).files);
const without = (at: number) => HONEST.toSpliced(at, 1);

test("an honest log passes, also when it has grown since", async () => {
  expect(await verify(publish().files, { seen: await seenAt(3) })).toMatchObject({ size: 7, count: 2 });
});

const ATTACKS: [what: string, fault: RegExp, played: Played, options?: { seen: number }][] = [
  ["drops an entry that was seen", /unchanged|changed|names/, { entries: without(0) }, { seen: 3 }],
  ["drops the last entries", /had 7 entries last time, and has 5/, { entries: HONEST.slice(0, 5) }, { seen: 7 }],
  [
    "rewrites an entry that was seen",
    /first 3 entries have changed/,
    { entries: HONEST.with(0, counted()) },
    { seen: 3 },
  ],
  [
    "reorders entries that were seen",
    /changed/,
    { entries: [HONEST[1] ?? "", HONEST[0] ?? "", ...HONEST.slice(2)] },
    { seen: 3 },
  ],
  ["inserts an entry before what was seen", /changed/, { entries: [counted(), ...HONEST.slice(0, 2)] }, { seen: 2 }],
  ["tells a higher count than its entries", /add up to 2, but the checkpoint says 3/, { count: 3 }],
  ["hides a −1 to tell more", /add up to 1/, { entries: [...HONEST, withdrawn(6)], count: 2 }],
  ["tells fewer entries than it signs", /entries|fit/, { size: 6 }],
  ["takes a signature out twice", /withdrawn of 0, which was withdrawn/, { entries: [...HONEST, withdrawn(0)] }],
  ["takes out what is held already", /held of 0, which is out/, { entries: [counted(), held(0), held(0)] }],
  ["brings back what was withdrawn", /returned of 0, which was withdrawn/, { entries: [...HONEST, returned(0)] }],
  ["brings back what counts", /returned of 1, which counts/, { entries: [...HONEST, returned(1)] }],
  ["corrects what does not count", /corrected of 0/, { entries: [...HONEST, corrected(0)] }],
  ["takes out a signature that never counted", /names 99/, { entries: [...HONEST, withdrawn(99)] }],
  ["takes out one that comes later", /names 1,/, { entries: [counted(), withdrawn(1), counted()] }],
  ["takes out an entry that is no signature", /names 2,/, { entries: [...HONEST, withdrawn(2)] }],
  [
    "counts one signature as two",
    /changes the count by 2/,
    { entries: [counted().replace('"change":1', '"change":2')] },
  ],
  ["invents a kind", /unknown kind/, { entries: [counted().replace("counted", "added")] }],
  ["adds a member", /other members/, { entries: [counted().replace('"change"', '"a":1,"change"')] }],
  [
    "repairs without a reason",
    /other members/,
    { entries: ['{"change":5,"hour":"2026-11-30T12:00:00Z","kind":"repaired","version":1}'] },
  ],
  ["tells the second in an entry", /hour/, { entries: [counted().replace("12:00:00", "12:00:01")] }],
  ["writes an entry in another form", /canonical/, { entries: [counted().replace(":1,", ": 1,")] }],
  ["shows another log", /signed by a key/, { origin: "letters.example/log/another" }],
  [
    "signs with a key that nobody knows",
    /signed by a key/,
    { by: makeSigner(ORIGIN, createSecretKey(randomBytes(32))) },
  ],
];

for (const [what, fault, played, { seen } = { seen: undefined }] of ATTACKS)
  test(`an operator who ${what} is found out`, async () => {
    const options = seen === undefined ? {} : { seen: await seenAt(seen) };
    await expect(verify(publish(played).files, options)).rejects.toThrow(fault);
  });

test("tiles that do not fit the entries are found, and so is a bundle that does not fit the checkpoint", async () => {
  const { files } = publish();
  await expect(verify({ ...files, "tile/0/000.p/7": Buffer.alloc(7 * 32) })).rejects.toThrow(
    "does not fit the entries",
  );
  const other = packEntries(HONEST.with(6, counted()));
  await expect(verify({ ...files, "tile/entries/000.p/7": other })).rejects.toThrow("does not fit the entries");
});

test("two histories for two readers are found once they compare, and a missing or forged cosignature at once", async () => {
  const [one, other] = [publish(), publish({ entries: HONEST.with(6, counted()) })];
  const seen = await verify(one.files);
  await expect(verify(other.files, { seen })).rejects.toThrow("first 7 entries have changed");
  const witnesses = [formatVkey(witness)];
  await expect(verify(one.files, { witnesses })).rejects.toThrow("witness.example has not cosigned");
  const cosigned = publish({ extra: cosign(one.checkpoint, witness, HOUR) });
  expect(await verify(cosigned.files, { witnesses })).toMatchObject({ count: 2 });
  const stolen = publish({ entries: HONEST.with(6, counted()), extra: cosign(one.checkpoint, witness, HOUR) });
  await expect(verify(stolen.files, { witnesses })).rejects.toThrow("has not cosigned");
});

test("a new key is believed once the known one has signed beside it, and not before", async () => {
  const next = makeSigner(ORIGIN, createSecretKey(randomBytes(32)));
  const { files, checkpoint } = publish();
  const both = {
    ...files,
    checkpoint: signNote(checkpoint, [next, signer]),
    vkey: `${formatVkey(next)}\n${formatVkey(signer)}`,
  };
  const seen = await verify(both, { seen: await seenAt(7), keys: [] });
  expect(seen.keys.toSorted()).toEqual([formatVkey(signer), formatVkey(next)].toSorted());
  const onlyNext = { ...files, checkpoint: signNote(checkpoint, [next]), vkey: formatVkey(next) };
  expect(await verify(onlyNext, { seen, keys: [] })).toMatchObject({ size: 7 });
  await expect(verify(onlyNext, { seen: await seenAt(7), keys: [] })).rejects.toThrow(
    "not signed by a key that you know",
  );
});
