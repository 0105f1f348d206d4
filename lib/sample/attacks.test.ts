import { expect, test } from "vitest";
import { checkDraw, checkSample, compareSamples, drawNumbers } from "../../public/verify-sample.mjs";
import { formatVkey } from "../log/keys.ts";
import { counted, HONEST, ORIGIN, publish, withdrawn, witness } from "../testing/operator.ts";
import { boundResult } from "./bounds.ts";
import { tellTotals } from "./totals.ts";

const ENTRIES = [...Array.from({ length: 60 }, counted), withdrawn(3), withdrawn(9)];
const { files } = publish({ entries: ENTRIES });
const read = async (path: string) => Buffer.from(files[path] ?? "");

const tags = (group: string, count: number) => Array.from({ length: count }, (_, at) => `${group}-${at}`);
const totals = tellTotals({ confirmed: 20, denied: 12, unanswered: 18 });

/** As the site publishes a finished sample. */
const HONEST_SAMPLE = {
  ...{ number: 1, state: "done", auditor: "The Addressee", wanted: 50, source: "dice", detail: "20 throws" },
  ...{ namedAt: "2026-06-01T00:00:00Z", fixedAt: "2026-06-02T00:00:00Z", seededAt: "2026-06-03T00:00:00Z" },
  ...{ checkpoint: String(files.checkpoint), seed: "4 17 23 31", population: 58, asked: 50 },
  ...{ deadline: "2026-06-17T00:00:00Z", endedAt: "2026-06-17T00:00:01Z", endedBy: "deadline", totals },
  tags: { confirmed: tags("c", 20), denied: tags("d", 12), unanswered: tags("u", 18) },
  bounds: boundResult(totals, 50, 58),
};
type Published = Omit<typeof HONEST_SAMPLE, "endedAt"> & { endedAt: string | null };

async function verify(samples: Published[], seen?: Published[]) {
  compareSamples(samples, seen);
  for (const sample of samples) checkSample(sample);
  return checkDraw(samples[0], read);
}

test("an honest sample passes, and draws what the rule says from what counts at its checkpoint", async () => {
  const drawn = await verify([HONEST_SAMPLE], [{ ...HONEST_SAMPLE, endedAt: null, tags: { ...HONEST_SAMPLE.tags } }]);
  expect(new Set(drawn).size).toBe(50);
  expect(drawn).not.toContain(3);
  const root = String(files.checkpoint).split("\n")[2] ?? "";
  const counting = new Uint8Array(62).fill(1, 0, 60);
  counting[3] = counting[9] = 0;
  expect(drawNumbers({ origin: ORIGIN, size: 62, root, seed: "4 17 23 31" }, 50, counting)).toEqual(drawn);
});

const sample = HONEST_SAMPLE;
const moved = {
  confirmed: [...sample.tags.confirmed, "d-0"],
  denied: sample.tags.denied.slice(1),
  unanswered: tags("u", 18),
};
const flattered = tellTotals({ confirmed: 21, denied: 11, unanswered: 18 });

const ATTACKS: [what: string, fault: RegExp, played: Partial<Published>, seen?: boolean][] = [
  ["asks fewer than was said before the draw", /asked 40, not 50/, { asked: 40 }],
  ["changes n once the seed is known", /wanted of sample 1 has changed/, { wanted: 40, asked: 40 }, true],
  ["replaces the seed", /seed of sample 1 has changed/, { seed: "another" }, true],
  ["replaces the source of randomness", /source of sample 1 has changed/, { source: "beacon" }, true],
  ["fixes another checkpoint after the seed", /checkpoint of sample 1 has changed/, { checkpoint: "x" }, true],
  ["enters the seed before the checkpoint is fixed", /in this order/, { seededAt: "2026-06-01T12:00:00Z" }],
  ["draws without a checkpoint", /without checkpoint/, { checkpoint: "" }],
  [
    "leaves out signatures that count",
    /says 57 signatures counted, but 58 did/,
    { population: 57, bounds: boundResult(totals, 50, 57) },
  ],
  ["tells a total that the tags are not", /tells 21 confirmed/, { totals: flattered }],
  ["moves a denying tag to those who confirm", /answers of sample 1 have changed/, { tags: moved }, true],
  ["drops the tag of who denied", /has 49 tags/, { tags: { ...sample.tags, denied: tags("d", 11) } }],
  [
    "replaces a tag by an invented one",
    /a tag of sample 1 is gone/,
    { tags: { ...sample.tags, denied: [...tags("d", 11), "x"] } },
    true,
  ],
  ["counts a tag twice", /has 50 tags/, { tags: { ...sample.tags, denied: [...tags("d", 11), "c-0"] } }],
  ["narrows the bounds", /other bounds/, { bounds: boundResult(totals, 50, 60) }],
];

for (const [what, fault, played, isSeen] of ATTACKS)
  test(`an operator who ${what} is found out`, async () => {
    const told = { ...HONEST_SAMPLE, ...played };
    await expect(verify([told], isSeen ? [HONEST_SAMPLE] : undefined)).rejects.toThrow(fault);
  });

test("a sample that is redrawn until it suits leaves the others behind", async () => {
  const again = { ...HONEST_SAMPLE, seed: "a better one" };
  await expect(verify([again], [HONEST_SAMPLE, { ...HONEST_SAMPLE, number: 2 }])).rejects.toThrow("has changed");
  await expect(verify([HONEST_SAMPLE], [HONEST_SAMPLE, { ...HONEST_SAMPLE, number: 2 }])).rejects.toThrow(
    "sample 2 is gone",
  );
});

test("a checkpoint that is no beginning of the log is found", async () => {
  const other = publish({ entries: HONEST });
  await expect(verify([{ ...HONEST_SAMPLE, checkpoint: String(other.files.checkpoint) }])).rejects.toThrow(
    "first 7 entries have changed",
  );
});

test("an auditor who names a witness learns that it has not cosigned the log", async () => {
  const unseen = checkDraw(HONEST_SAMPLE, read, { witnesses: [formatVkey(witness)] });
  await expect(unseen).rejects.toThrow("witness.example has not cosigned this log");
});
