import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, strangers } from "../testing/holds.ts";
import { aCampaign, after, anAddress, anInput, aSignature, aVerified, HOUR } from "../testing/makers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeProof } from "./proof.ts";
import { readDelivery, sealRequest, sendAgain } from "./request.ts";

beforeEach(emptyDatabase);

const now = new Date();
const MINUTE = 60_000;

/** Signs, and has the email sent, which comes back at once. */
async function signWithBounce(slug: string, email: string, at: Date) {
  const setId = uuidv7(at.getTime());
  await signCampaign(slug, anInput({ email }), at, { setId });
  await drain(at, (to) => to === email);
  return sealRequest({ email, slug, setId }, at);
}

test("known, unknown and budget-spent addresses get the same answers", async () => {
  const { slug, ...letter } = await aCampaign();
  const [unknown = "", known = "", spent = ""] = strangers(3);
  await aVerified({ slug, ...letter }, { email: known, at: after(now, -HOUR) });
  for (let sent = 0; sent < 10; sent += 1) await signWithBounce(slug, spent, after(now, sent - 2000));
  await db().mail.deleteMany();
  const requests: string[] = [];
  for (const email of [unknown, known, spent]) requests.push(await signWithBounce(slug, email, now));
  const answers = (later: number, network: string) =>
    Promise.all(requests.map((request) => readDelivery(request, network, after(now, later))));
  expect(await answers(MINUTE - 1000, "192.0.2.1")).toEqual(["on_its_way", "on_its_way", "on_its_way"]);
  expect(await answers(MINUTE, "192.0.2.1")).toEqual(["failed", "failed", "failed"]);
  expect(await answers(HOUR, "192.0.2.1")).toEqual([undefined, undefined, undefined]);
  expect(new Set(requests.map((request) => request.length)).size).toBe(1);
});

test("an email that did not come back, or was reported as spam, is on its way", async () => {
  const { slug, ...letter } = await aCampaign();
  const { email, wordsId } = await aSignature({ slug, ...letter }, { at: now });
  await drain(now);
  const request = sealRequest({ email, slug, setId: wordsId }, now);
  expect(await readDelivery(request, "192.0.2.1", after(now, 2 * MINUTE))).toBe("on_its_way");
  await db().sentMail.updateMany({ data: { outcome: "complained" } });
  expect(await readDelivery(request, "192.0.2.1", after(now, 2 * MINUTE))).toBe("on_its_way");
});

test("a network is told of five failures an hour, of each as often as it asks", async () => {
  const { slug } = await aCampaign();
  const requests: string[] = [];
  for (const email of strangers(7)) requests.push(await signWithBounce(slug, email, now));
  const tell = async (network: string, at = after(now, 2 * MINUTE)) => {
    const answers = [];
    for (const request of requests) answers.push(await readDelivery(request, network, at));
    return answers.filter((answer) => answer === "failed").length;
  };
  expect([await tell("192.0.2.1"), await tell("192.0.2.1"), await tell("192.0.2.2")]).toEqual([5, 5, 7]);
});

test("at once, too, a network is told of five failures", async () => {
  const { slug } = await aCampaign();
  const requests: string[] = [];
  for (const email of strangers(12)) requests.push(await signWithBounce(slug, email, now));
  const answers = await Promise.all(requests.map((one) => readDelivery(one, "192.0.2.1", after(now, 2 * MINUTE))));
  expect(answers.filter((answer) => answer === "failed")).toHaveLength(5);
});

test("a request is sealed under keys that rotate, contains no address, and is no proof", async () => {
  const email = anAddress();
  const request = sealRequest({ email, slug: "letter", setId: uuidv7() }, now);
  expect(Buffer.from(request, "base64url").toString("latin1")).not.toContain(email);
  expect(sealRequest({ email, slug: "letter", setId: uuidv7() }, now).slice(20)).not.toBe(request.slice(20));
  const { ADDRESS_KEYS } = env();
  const [known] = ADDRESS_KEYS;
  if (known) ADDRESS_KEYS.unshift({ ...known, id: "newer" });
  expect(await readDelivery(request, "192.0.2.1", now)).toBe("on_its_way");
  ADDRESS_KEYS.shift();
  for (const other of [makeProof(uuidv7(), now), `${request.slice(0, -2)}AA`, "", "nothing"])
    expect(await readDelivery(other, "192.0.2.1", now)).toBeUndefined();
});

test("sending again sends these words to the same address, within its budget and the network's share", async () => {
  const { slug, ...letter } = await aCampaign();
  const { email } = await aSignature({ slug, ...letter }, { at: now, name: "First" });
  const { wordsId } = await aSignature({ slug, ...letter }, { at: now, name: "Second", email });
  await drain(now);
  const request = sealRequest({ email, slug, setId: wordsId }, now);
  const again = (network: string) => sendAgain(request, { slug, network, locale: "en" }, now);
  expect(await again("192.0.2.1")).toBe(true);
  expect(await db().mail.findMany({ select: { kind: true, wordsId: true } })).toEqual([
    { kind: "verification", wordsId },
  ]);
  for (let more = 0; more < 20; more += 1) expect(await again("192.0.2.1")).toBe(true);
  expect(await db().mail.count()).toBe(7);
  for (let more = 0; more < 20; more += 1) expect(await again("192.0.2.2")).toBe(true);
  expect(await db().mail.count()).toBe(8);
  const other = await aCampaign();
  expect(await sendAgain(request, { slug: other.slug, network: "192.0.2.3", locale: "en" }, now)).toBe(false);
  const stranger = sealRequest({ email: anAddress(), slug, setId: uuidv7() }, now);
  expect(await sendAgain(stranger, { slug, network: "192.0.2.3", locale: "en" }, now)).toBe(true);
  expect(await sendAgain(stranger, { slug, network: "192.0.2.3", locale: "en" }, after(now, HOUR))).toBe(false);
  expect(await db().mail.count()).toBe(8);
});
