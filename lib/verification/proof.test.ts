import { expect, test } from "vitest";
import { after, DAY } from "../testing/makers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeProof, readProof } from "./proof.ts";
import { makeToken } from "./token.ts";

const now = new Date("2026-06-01T10:00:00Z");

test("a proof names its set for a day, to the second", () => {
  const set = uuidv7();
  const proof = makeProof(set, now);
  expect(readProof(proof, now)).toBe(set);
  expect(readProof(proof, after(now, DAY - 1))).toBe(set);
  expect(readProof(proof, after(now, DAY))).toBeUndefined();
});

test("proofs have one length, are never equal, and do not reveal the set", () => {
  const set = uuidv7();
  const proofs = Array.from({ length: 100 }, (_, n) => makeProof(n % 2 ? set : uuidv7(), now));
  expect(new Set(proofs.map(({ length }) => length)).size).toBe(1);
  expect(new Set(proofs).size).toBe(100);
  const bytes = Buffer.from(proofs[1] ?? "", "base64url").toString("hex");
  expect(bytes).not.toContain(set.replaceAll("-", ""));
});

test("anything not sealed as a proof is rejected", () => {
  const proof = makeProof(uuidv7(), now);
  const altered = `${proof.slice(0, -2)}${proof.endsWith("AA") ? "BB" : "AA"}`;
  for (const text of [
    undefined,
    "",
    "x",
    altered,
    proof.slice(0, -4),
    `${proof}AAAA`,
    makeToken("verify", uuidv7(), now),
  ])
    expect(readProof(text, now)).toBeUndefined();
});
