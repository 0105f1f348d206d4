import { beforeAll, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { recountSignatures } from "../counters/recount.ts";
import { db } from "../db.ts";
import { ACTS, type Act, know, perform, type Scene } from "../testing/acts.ts";
import { sampled } from "../testing/budget.ts";
import { aConnection, countWaiting, until } from "../testing/database.ts";
import { aCampaign, anAddress, type TestCampaign } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";

const RACERS = [
  "sign",
  "verify",
  "withdraw",
  "invalidate",
  "restore",
  "quarantine",
  "letIn",
  "erase",
  "eraseUnverified",
  "changeCountry",
  "delete",
] satisfies Act[];

/** States with pending words. */
const WORD_RACERS = [
  "sign",
  "verify",
  "verifyOldest",
  "verifyNewest",
  "withdraw",
  "invalidate",
  "quarantine",
  "erase",
] satisfies Act[];

/** Of 66, or 36 with pending words; each pair is raced in both orders. */
const PAIRS_A_RUN = 9;

function pairsOf(racers: Act[]): (readonly [Act, Act])[] {
  return racers.flatMap((first, index) => racers.slice(index).map((second) => [first, second] as const));
}

/** The acts that lead to each state a signature can be in. */
const STATES: Record<string, Act[]> = {
  unverified: ["sign"],
  verified: ["sign", "verify"],
  withdrawn: ["sign", "verify", "withdraw"],
  invalidated: ["sign", "verify", "invalidate"],
  quarantined: ["sign", "verify", "quarantine"],
  "invalidated unverified": ["sign", "invalidate"],
  "unverified, with two sets of words beside it": ["sign", "sign", "sign"],
  "withdrawn, with two sets of words beside it": ["sign", "verify", "withdraw", "sign", "sign"],
};

const gate = await aConnection();
const psql = await aConnection();
const other = await aConnection();
let campaign: TestCampaign;

beforeAll(async () => {
  campaign = await aCampaign();
});

/** The result for a signature and for the current one of its address, with words and number of pending sets. */
async function stateOf(id: string, email: string): Promise<string> {
  const rows = await db().signature.findMany({
    where: { OR: [{ id }, { emailDigest: digestAddress(email) }] },
    include: { pendingWords: { orderBy: { id: "asc" } } },
  });
  return rows
    .map(({ erasedAt, verifiedAt, withdrawnAt, invalidatedAt, quarantinedAt, country, wordsId, pendingWords }) =>
      [
        `${pendingWords.findIndex((words) => words.id === wordsId)} of ${pendingWords.length}`,
        erasedAt && "erased",
        verifiedAt && "verified",
        withdrawnAt && "withdrawn",
        invalidatedAt && (quarantinedAt ? "quarantined" : "invalidated"),
        country,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .sort()
    .join("; ");
}

async function inState(history: Act[]) {
  const scene: Scene = { campaign, email: anAddress(), country: "AR", psql };
  for (const act of history) await perform(act, scene);
  return { scene: { ...scene, country: "MX" }, known: await know(scene) };
}

/** One after the other, each with the signature as it was before both. */
async function inTurn(history: Act[], acts: Act[]): Promise<string> {
  const { scene, known } = await inState(history);
  for (const act of acts) await ACTS[act](scene, known);
  return stateOf(known.id, scene.email);
}

/** Both wait for a locked row, which is released once neither can go on. */
async function atOnce(history: Act[], acts: Act[]): Promise<string> {
  const { scene, known } = await inState(history);
  await gate.query("BEGIN");
  await gate.query("SELECT 1 FROM signatures WHERE id = $1 FOR UPDATE", [known.id]);
  let running = acts.length;
  const racing = acts.map((act, lane) =>
    ACTS[act]({ ...scene, psql: lane === 0 ? psql : other }, known).finally(() => {
      running -= 1;
    }),
  );
  await until(async () => (await countWaiting(gate)) >= running);
  await gate.query("COMMIT");
  await Promise.all(racing);
  expect(await recountSignatures()).toEqual([]);
  return stateOf(known.id, scene.email);
}

const without = (act: Act): Act[] => (act === "eraseUnverified" ? [] : [act]);

for (const [state, history] of Object.entries(STATES)) {
  test(`any two concurrent acts on a signature that is ${state} end like one after the other`, async () => {
    const racers = history.filter((act) => act === "sign").length > 1 ? WORD_RACERS : RACERS;
    for (const [first, second] of sampled(pairsOf(racers), PAIRS_A_RUN)) {
      const turns = [await inTurn(history, [first, second]), await inTurn(history, [second, first])];
      // It skips locked rows, and runs again in an hour.
      if (second === "eraseUnverified") turns.push(await inTurn(history, without(first)));
      if (first === "eraseUnverified") turns.push(await inTurn(history, without(second)));
      for (const acts of [
        [first, second],
        [second, first],
      ])
        expect(turns, `${acts.join(" and ")} on ${state}`).toContain(await atOnce(history, acts));
    }
    await expectExactCounts();
  });
}
