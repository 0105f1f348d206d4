import { expect, onTestFinished, test } from "vitest";
import { DISPOSABLE_LIST, isDisposable } from "../addresses/disposable.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { SUSPICION } from "../quarantine/suspicion.ts";
import { aCampaign, anInput, proofsOf, rowOf, setsOf } from "../testing/makers.ts";
import { readSource } from "../testing/sources.ts";
import { verifySignature } from "../verification/verify.ts";
import { signCampaign } from "./sign.ts";
import { suspect } from "./suspicion.ts";

const { overLimit, trap, tooFast, disposable } = SUSPICION;
const of = (fields: Record<string, unknown>, domain = "gmail.com", isUnproven = false) =>
  suspect({ fields, domain, isUnproven });

test("an ordinary form has no hints, whether or not a script measured its time", () => {
  expect(of({})).toBeNull();
  expect(of({ website: "", elapsed: "24000" })).toBeNull();
  expect(of({ elapsed: "soon" })).toBeNull();
});

test("each hint has its bit", () => {
  expect(new Set(Object.values(SUSPICION)).size).toBe(Object.keys(SUSPICION).length);
  expect(of({ website: "https://spam.example" })).toBe(trap);
  expect(of({ website: "", elapsed: "300" })).toBe(tooFast);
  expect(of({}, "mailinator.com")).toBe(disposable);
  expect(of({ website: "x", elapsed: "5" }, "yopmail.com", true)).toBe(overLimit | trap | tooFast | disposable);
});

test("without limits there are no hints", () => {
  const before = env().SIGN_LIMIT;
  onTestFinished(() => void Object.assign(env(), { SIGN_LIMIT: before }));
  env().SIGN_LIMIT = 0;
  expect(of({ website: "x" }, "mailinator.com", true)).toBeNull();
});

test("disposable domains are known with all below them; others are not", () => {
  expect(["mailinator.com", "a.b.mailinator.com", "10minutemail.com"].filter(isDisposable)).toHaveLength(3);
  expect(["gmail.com", "com", "notmailinator.example", ""].filter(isDisposable)).toEqual([]);
});

test("the list's stated version is the one installed", () => {
  const { dependencies } = JSON.parse(readSource("package.json") ?? "{}");
  expect(dependencies["disposable-email-domains-js"]).toBe(DISPOSABLE_LIST.version);
});

test("hints are stored with the words they were found with, and verified words bring theirs", async () => {
  const campaign = await aCampaign();
  const input = anInput();
  const now = new Date();
  await signCampaign(campaign.slug, input, now, { suspicion: overLimit });
  const first = await rowOf(campaign, input.email);
  expect(first.suspicion).toBe(overLimit);
  await signCampaign(campaign.slug, { ...input, name: "Eva" }, now, { suspicion: trap | tooFast });
  const [pending] = await setsOf(first.id);
  expect(pending?.suspicion).toBe(trap | tooFast);
  await verifySignature(proofsOf(pending?.id ?? "", pending?.requestedAt ?? now).token, now);
  expect((await db().signature.findUniqueOrThrow({ where: { id: first.id } })).suspicion).toBe(trap | tooFast);
});
