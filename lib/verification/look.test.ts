import { expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { ownedBy } from "../signatures/own.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, after, aSignature, HOUR, rowById } from "../testing/makers.ts";
import { lookAtVerification } from "./look.ts";
import { verifySignature } from "./verify.ts";

const now = new Date("2026-06-01T10:00:00Z");

test("a link shows whose signature of what it is, and changes nothing", async () => {
  const letter = await aCampaign();
  const { id, token } = await aSignature(letter, { name: "Ana", listed: false, at: now });
  const before = await rowById(id);
  const shown = await lookAtVerification(token, "en", now);
  expect(shown).toMatchObject({
    state: "pending",
    name: "Ana",
    listed: false,
    slug: letter.slug,
    title: `The ${letter.slug}`,
  });
  expect(ownedBy(shown.state === "unknown" ? "" : (shown.own ?? ""), now)).toBe(id);
  expect(await rowById(id)).toEqual(before);
});

test("a letter that lacks the reader's language is named in its own", async () => {
  const letter = await aCampaign();
  const { token } = await aSignature(letter, { at: now });
  expect(await lookAtVerification(token, "fr", now)).toMatchObject({ title: `The ${letter.slug}` });
});

test("what a link shows is what pressing the button would do, in every state", async () => {
  const letter = await aCampaign({ closesAt: after(now, 24 * HOUR) });
  const make = () => aSignature(letter, { at: now });
  const [verified, withdrawn, invalidated, erased, pending] = [
    await make(),
    await make(),
    await make(),
    await make(),
    await make(),
  ];
  for (const { token } of [verified, withdrawn]) await verifySignature(token, now);
  await withdrawSignature(withdrawn.id);
  await invalidateSignatures(letter.id, [invalidated.id]);
  await eraseSignature(erased.id);
  const states = [];
  for (const at of [now, after(now, 48 * HOUR), after(now, 72 * HOUR)]) {
    for (const { token } of [verified, withdrawn, invalidated, erased]) {
      const { state } = await lookAtVerification(token, "en", at);
      const outcome = await verifySignature(token, at);
      expect(outcome.ok ? "verified" : outcome.error).toBe(state);
    }
    states.push((await lookAtVerification(pending.token, "en", at)).state);
  }
  expect(states).toEqual(["pending", "closed", "expired"]);
});

test("a link to nothing is unknown and shows nothing", async () => {
  const { id, token } = await aSignature(await aCampaign(), { at: now });
  expect(await lookAtVerification(token.slice(1), "en", now)).toEqual({ state: "unknown" });
  await db().signature.delete({ where: { id } });
  expect(await lookAtVerification(token, "en", now)).toEqual({ state: "unknown" });
});
