import { expect, test } from "vitest";
import { Filter } from "../search/filter.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { listSignature } from "../signatures/own.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, anInput, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { beginRuling } from "./begin.ts";
import { undoRuling } from "./change.ts";
import { decideComment, seenOf } from "./decide-comment.ts";
import { makeProminent } from "./prominent.ts";
import { invalidateChosen, restore } from "./rule.ts";
import { showName } from "./show-name.ts";
import { advanceRuling } from "./work.ts";

/** As many at a time as there are spare connections. */
function inLanes(acts: (() => Promise<unknown>)[]): Promise<void>[] {
  const waiting = [...acts];
  return Array.from({ length: 8 }, async () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await act();
  });
}

test("concurrent acts of signatories, stewards and the worker never deadlock, and the count is exact", async () => {
  const letter = await aCampaign();
  const { slug } = letter;
  const { id: steward } = await aMember(letter, "steward");
  const made = [];
  for (let n = 0; n < 24; n += 1) made.push(await aVerified(letter, { comment: "Yes", country: "AR" }));
  const ids = made.map(({ id }) => id);
  const filter = Filter.parse({ country: "AR" });
  const begun = await beginRuling(steward, { slug, filter, reason: "A script", seen: new Date() });
  if (!begun.ok) throw new Error(begun.error);
  const work = async () => {
    for (let step = 0; step < 12; step += 1) await advanceRuling(new Date(), 5);
  };
  const acts = made.flatMap(({ id, email }, n) => [
    () => invalidateChosen(steward, { slug, ids: ids.slice(n).toReversed(), reason: "By hand" }),
    () => restore(steward, { slug, ids: ids.slice(0, n + 1) }),
    () => makeProminent(steward, { slug, id, position: 1, publicTitle: "" }),
    () => showName(steward, { slug, id, shown: n % 2 === 0 }),
    () => listSignature(id, n % 2 === 0),
    () => withdrawSignature(id),
    () => signCampaign(slug, anInput({ email, country: "BO" })),
    ...(n % 6 === 0 ? [() => eraseSignature(id)] : []),
    () => decideComment(steward, { slug, id, seen: seenOf("Yes"), approved: true }),
  ]);
  await Promise.all([work(), work(), ...inLanes(acts)]);
  await undoRuling(steward, { slug, ruling: begun.ruling });
  await Promise.all([work(), work(), ...inLanes(ids.map((id) => () => restore(steward, { slug, ids: [id] })))]);
  await expectExactCounts();
  expect(await advanceRuling()).toBe(false);
});
