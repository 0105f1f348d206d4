import { expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { readOwnToken } from "../signatures/own.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, after, aSignature, HOUR, rowById } from "../testing/makers.ts";
import { showVerification } from "./show.ts";
import { verifySignature } from "./verify.ts";

const now = new Date("2026-06-01T10:00:00Z");

const SAID = {
  name: "Ana",
  country: "AR",
  affiliation: "UBA",
  title: "Dra.",
  comment: "Sí",
  listed: false,
  updates: true,
};

test("a link shows everything about to be signed, grants no access to it, and changes nothing", async () => {
  const letter = await aCampaign();
  const { id, token } = await aSignature(letter, { ...SAID, at: now });
  const before = await rowById(id);
  const shown = await showVerification(token, "en", now);
  expect(shown).toMatchObject({
    state: "pending",
    slug: letter.slug,
    title: `The ${letter.slug}`,
    words: { ...SAID, letterVersion: { number: 1 } },
  });
  expect(Object.keys(shown)).not.toContain("own");
  expect(await rowById(id)).toEqual(before);
});

test("each link shows the words of its own email, whatever else is signed with the address", async () => {
  const letter = await aCampaign();
  const first = await aSignature(letter, { name: "Mallory", at: now });
  const own = await aSignature(letter, { ...SAID, email: first.email, at: after(now, 1) });
  const last = await aSignature(letter, { name: "Mallory", email: first.email, at: after(now, 2) });
  const shown = await Promise.all([first, own, last].map(({ token }) => showVerification(token, "en", now)));
  expect(shown.map((seen) => seen.state === "pending" && seen.words.name)).toEqual(["Mallory", "Ana", "Mallory"]);
});

test("a link whose words were verified leads to the signature, other links do not, and an expired one shows nothing", async () => {
  const letter = await aCampaign();
  const first = await aSignature(letter, { at: now });
  const other = await aSignature(letter, { email: first.email, at: after(now, 1) });
  await verifySignature(other.token, now);
  const seen = await showVerification(other.token, "en", now);
  expect(readOwnToken(seen.state === "verified" ? seen.own : "", now)).toBe(first.id);
  const replaced = await showVerification(first.token, "en", now);
  expect(replaced).toEqual({ state: "already_verified", slug: letter.slug, title: `The ${letter.slug}`, source: null });
  for (const { token } of [first, other])
    expect(await showVerification(token, "en", after(now, 72 * HOUR + 1))).toEqual({ state: "expired" });
});

test("a letter without the reader's language is named in its own", async () => {
  const letter = await aCampaign();
  const { token } = await aSignature(letter, { at: now });
  expect(await showVerification(token, "fr", now)).toMatchObject({ title: `The ${letter.slug}` });
});

test("a link shows what its button would do, in every state", async () => {
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
      const { state } = await showVerification(token, "en", at);
      const outcome = await verifySignature(token, at);
      if (state !== "expired") expect(outcome.ok ? "verified" : outcome.error).toBe(state);
    }
    states.push((await showVerification(pending.token, "en", at)).state);
  }
  expect(states).toEqual(["pending", "closed", "expired"]);
});

test("an invalid link is unknown and shows nothing", async () => {
  const { id, token } = await aSignature(await aCampaign(), { at: now });
  expect(await showVerification(token.slice(1), "en", now)).toEqual({ state: "unknown" });
  await db().signature.delete({ where: { id } });
  expect(await showVerification(token, "en", now)).toEqual({ state: "unknown" });
});
