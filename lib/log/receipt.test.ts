import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { canonicalAddress as canonicalInBrowser, outcomesOf } from "../../public/receipt.js";
import { canonicalAddress, parseAddress } from "../addresses/canonical.ts";
import { env } from "../env.ts";
import { correctSignature } from "../signatures/correct.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { budget } from "../testing/budget.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aSequencer, readOf } from "../testing/logs.ts";
import { aCampaign, aVerified, type TestCampaign } from "../testing/makers.ts";
import { listVkeys } from "./find.ts";
import { makeReceipt } from "./receipt.ts";

beforeEach(emptyDatabase);

const TYPED = { name: "Ana Pérez", email: "", affiliation: "" };
const PROVEN = ["inLog", "words", "address", "proven"];

async function fileOf(id: string): Promise<string> {
  const receipt = await makeReceipt(id);
  if (receipt.state !== "ready") throw new Error(receipt.state);
  return receipt.file;
}

async function check(letter: TestCampaign, file: string, typed: Partial<typeof TYPED>, vkeys?: string) {
  const read = async (url: string) =>
    new Uint8Array(await readOf(letter.slug)(url.replace(`/log/${letter.slug}/`, "")));
  return (await outcomesOf(file, { ...TYPED, ...typed }, vkeys ?? (await listVkeys()), read)).outcomes;
}

test("a receipt proves name and address, contains neither, and says whether the signature still counts", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter, { affiliation: "UBA" });
  for (let n = 0; n < 5; n += 1) await aVerified(letter);
  expect(await makeReceipt(id)).toEqual({ state: "soon" });
  await sequence();
  const file = await fileOf(id);
  const typed = { email: email.toUpperCase(), affiliation: " UBA" };
  expect(await check(letter, file, typed)).toEqual([...PROVEN, "in"]);
  expect(Buffer.from(file.split("\n")[1]?.slice(6) ?? "", "base64").toString()).not.toMatch(/Ana|UBA|example\.org/);
  await invalidateSignatures(letter.id, [id]);
  await sequence();
  expect(await check(letter, file, typed)).toEqual([...PROVEN, "out"]);
  await restoreSignatures(letter.id, [id]);
  await sequence();
  expect(await check(letter, file, typed)).toEqual([...PROVEN, "in"]);
  await withdrawSignature(id);
  await sequence();
  expect(await check(letter, file, typed)).toEqual([...PROVEN, "out"]);
  expect(await makeReceipt(id)).toEqual({ state: "none" });
});

test("another name, address, site or file proves nothing, and a forged receipt is found out", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  const other = await aVerified(letter);
  await sequence();
  const file = await fileOf(id);
  expect(await check(letter, file, { email, name: "Eva" })).toEqual(["inLog", "otherWords", "address"]);
  expect(await check(letter, file, { email, affiliation: "UBA" })).toEqual(["inLog", "otherWords", "address"]);
  expect(await check(letter, file, { email: other.email })).toEqual(["inLog", "words", "otherAddress"]);
  expect(await check(letter, file, { email }, "")).toEqual(["notInLog", "words", "address"]);
  expect(await check(letter, "nothing", { email })).toEqual(["unreadable"]);
  const [header = "", extra = "", ...rest] = file.split("\n");
  const own = JSON.parse(Buffer.from(extra.slice(6), "base64").toString());
  const entry = own.entry.replace("counted", "returned");
  const forged = Buffer.from(JSON.stringify({ ...own, entry })).toString("base64");
  expect(await check(letter, [header, `extra ${forged}`, ...rest].join("\n"), { email })).toContain("notInLog");
  const told = file.replace(/\ncount \d+\n/, "\ncount 99\n");
  expect(await check(letter, told, { email })).toContain("notInLog");
});

test("after a correction there is a receipt of the new words, and the old one still proves the old words", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  await sequence();
  const old = await fileOf(id);
  await correctSignature(id, { name: "Ana María" });
  expect(await makeReceipt(id)).toEqual({ state: "soon" });
  await sequence();
  expect(await check(letter, await fileOf(id), { email, name: "Ana María" })).toEqual([...PROVEN, "in"]);
  expect(await check(letter, old, { email })).toEqual([...PROVEN, "in"]);
  await eraseSignature(id);
  expect(await makeReceipt(id)).toEqual({ state: "none" });
});

test("without the log the rest is still checked, and after a rotation of keys older entries still open", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  await sequence();
  const [key] = env().COMMITMENT_KEYS;
  env().COMMITMENT_KEYS.unshift(...env().TOKEN_KEYS.map((other) => ({ ...other, id: "k2" })));
  const file = await fileOf(id);
  env().COMMITMENT_KEYS = key ? [key] : [];
  const offline = async () => Promise.reject(new Error("offline"));
  const { outcomes } = await outcomesOf(file, { ...TYPED, email }, await listVkeys(), offline);
  expect(outcomes).toEqual([...PROVEN, "unknown"]);
});

test("browser and server agree on the canonical form of an address", () => {
  const domain = fc.constantFrom("gmail.com", "googlemail.com", "Pm.Me", "ya.ru", "x.org", "müller.example", "me.com");
  const local = fc.stringMatching(/^[A-Za-z0-9]{1,5}([.+][a-z0-9]{1,4}){0,3}$/);
  fc.assert(
    fc.property(local, domain, (name, host) => {
      const parsed = parseAddress(`${name}@${host}`) ?? "";
      expect(canonicalInBrowser(` ${name}@${host}`)).toBe(canonicalAddress(parsed));
    }),
    budget(),
  );
});
