import { expect, test } from "vitest";
import { counted, HONEST, HOUR, publish, verify } from "../../testing/operator.ts";
import { aLogAt, aWitness } from "../../testing/witnesses.ts";
import { cosign } from "../cosignature.ts";
import { formatVkey } from "../keys.ts";
import { pollLog } from "./poll.ts";

const FORKED = HONEST.with(6, counted());
const LONGER = [...HONEST, counted()];

/** An operator who shows each witness what it likes. */
async function aShownWitness(entries = HONEST) {
  let { files } = publish({ entries });
  const made = await aWitness(await aLogAt(async (path) => files[path]));
  const show = async (next: string[], at = HOUR) => {
    ({ files } = publish({ entries: next }));
    return pollLog(made.witness, at);
  };
  expect(await show(entries)).toBe(true);
  const lineOf = () => made.witness.known().cosigned.split("\n").slice(-2).join("\n");
  return { ...made, show, lineOf };
}

test("a split view shown to two witnesses is found by whoever asks for both cosignatures", async () => {
  const [one, other] = [await aShownWitness(), await aShownWitness(FORKED)];
  const shown = publish({ extra: one.lineOf() + other.lineOf() });
  expect(await verify(shown.files, { witnesses: [one.vkey] })).toMatchObject({ size: 7 });
  await expect(verify(shown.files, { witnesses: [one.vkey, other.vkey] })).rejects.toThrow("has not cosigned this log");
  const beside = { [`cosigned/${other.setting.verifier.id.toString("hex")}`]: other.witness.known().cosigned };
  const both = verify({ ...shown.files, ...beside }, { witnesses: [one.vkey, other.vkey] });
  await expect(both).rejects.toThrow(`the first 7 entries are not those that ${other.setting.verifier.name} cosigned`);
  expect(await other.show(LONGER)).toBe(false);
  expect(other.told.at(-1)).toEqual(["FAULT", expect.stringMatching(/not those that were seen before/)]);
});

test("a rollback that is shown to one witness is found by it, and by whoever asks for the other's cosignature", async () => {
  const [deceived, other] = [await aShownWitness(HONEST.slice(0, 5)), await aShownWitness(LONGER)];
  const { files } = publish({ entries: HONEST.slice(0, 5), extra: deceived.lineOf() });
  const beside = { [`cosigned/${other.setting.verifier.id.toString("hex")}`]: other.witness.known().cosigned };
  await expect(verify({ ...files, ...beside }, { witnesses: [other.vkey] })).rejects.toThrow(/nothing at tile/);
  await other.show(HONEST.slice(0, 5));
  expect(await other.show(HONEST.slice(0, 5), new Date(HOUR.getTime() + 61_000))).toBe(false);
  expect(other.told.at(-1)).toEqual(["FAULT", expect.stringMatching(/^it had 8 entries, and shows 5\./)]);
});

test("a forged cosignature is found, and so is one of other entries", async () => {
  const one = await aShownWitness();
  const impostor = await aShownWitness();
  const forged = cosign(publish().checkpoint, { ...impostor.signer, name: one.signer.name, id: one.signer.id }, HOUR);
  for (const extra of [forged, impostor.lineOf(), cosign(publish({ entries: FORKED }).checkpoint, one.signer, HOUR)])
    await expect(verify(publish({ extra }).files, { witnesses: [one.vkey] })).rejects.toThrow(
      "has not cosigned this log",
    );
});

test("an old cosignature under a new checkpoint is found; beside it, it says how old it is", async () => {
  const { vkey, lineOf, witness, setting } = await aShownWitness();
  const replayed = publish({ entries: LONGER, extra: lineOf() });
  await expect(verify(replayed.files, { witnesses: [vkey] })).rejects.toThrow("has not cosigned this log");
  const told: string[] = [];
  const beside = { [`cosigned/${setting.verifier.id.toString("hex")}`]: witness.known().cosigned };
  await verify({ ...replayed.files, ...beside }, { witnesses: [vkey], report: (words) => void told.push(words) });
  expect(told).toContain(`${setting.verifier.name} cosigned 7 of them at ${HOUR.toISOString().replace("Z", "")}Z`);
});

test("a count that only the witness was shown is found", async () => {
  const { signer, setting } = await aShownWitness();
  const other = publish({ count: 3 });
  const note = String(other.files.checkpoint) + cosign(other.checkpoint, signer, HOUR);
  const files = { ...publish({ entries: LONGER }).files, [`cosigned/${setting.verifier.id.toString("hex")}`]: note };
  const checked = verify(files, { witnesses: [formatVkey(signer)] });
  await expect(checked).rejects.toThrow("7 entries add up to 2, but a checkpoint says 3");
});
