import { beforeEach, expect, test } from "vitest";
import { env } from "../env.ts";
import { BODY_MAX } from "../http/body.ts";
import { aBounce, proofOf, WEBHOOK_SECRET } from "../testing/resend.ts";
import { readEvent } from "./read-event.ts";

const event = aBounce("ana@example.org");
const body = JSON.stringify(event);

beforeEach(() => {
  env().RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET;
});

const aPost = (text: string, headers: Record<string, string>) =>
  new Request("https://letters.example/api/webhooks/resend", { method: "POST", body: text, headers });

async function read(text: string, headers: Record<string, string>): Promise<unknown> {
  const result = await readEvent(aPost(text, headers));
  if (!(result instanceof Response)) return result.event;
  expect(result.headers.get("content-type")).toBe("application/problem+json");
  const { type, status } = await result.json();
  expect(status).toBe(result.status);
  return `${status} ${type.split(":").at(-1)}`;
}

test("an event from Resend is accepted with one digest or several, repeatedly", async () => {
  const proof = proofOf(body);
  for (const _ of [1, 2]) expect(await read(body, proof)).toEqual(event);
  const others = [
    "v1,bm90IGl0",
    "v1a,bm90IGl0",
    "v2",
    "",
    proofOf(body, { key: Buffer.alloc(32, 1) })["svix-signature"],
  ];
  expect(await read(body, proofOf(body, { before: others }))).toEqual(event);
  const { "svix-signature": digest, ...rest } = proof;
  expect(await read(body, { ...rest, "svix-signature": `${digest} v1,bm90IGl0` })).toEqual(event);
});

const STRANGERS: Record<string, (proof: Record<string, string>) => Record<string, string>> = {
  "another key": () => proofOf(body, { key: Buffer.alloc(32, 1) }),
  "another body": () => proofOf(`${body} `),
  "another id": (proof) => ({ ...proof, "svix-id": "msg_other" }),
  "another moment": (proof) => ({ ...proof, "svix-timestamp": String(Number(proof["svix-timestamp"]) - 1) }),
  "no moment": (proof) => ({ ...proof, "svix-timestamp": "now" }),
  "no digest": (proof) => ({ ...proof, "svix-signature": "" }),
  "half a digest": (proof) => ({ ...proof, "svix-signature": (proof["svix-signature"] ?? "").slice(0, 20) }),
  "a digest of no version": (proof) => ({ ...proof, "svix-signature": (proof["svix-signature"] ?? "").slice(3) }),
  "no id": ({ "svix-id": _, ...proof }) => proof,
  "no proof": () => ({}),
  "a moment six minutes ago": () => proofOf(body, { seconds: 360 }),
  "a moment in six minutes": () => proofOf(body, { seconds: -360 }),
};

for (const [name, change] of Object.entries(STRANGERS)) {
  test(`${name} is 401`, async () => {
    expect(await read(body, change(proofOf(body)))).toBe("401 unknown_sender");
  });
}

test("an event may arrive four minutes late", async () => {
  for (const seconds of [240, -240]) expect(await read(body, proofOf(body, { seconds }))).toEqual(event);
});

test("a body is parsed only after verification: invalid JSON is 401 without proof, 400 with it", async () => {
  for (const text of ["", "{", "to=ana@example.org"]) {
    expect(await read(text, proofOf(body))).toBe("401 unknown_sender");
    expect(await read(text, proofOf(text))).toBe("400 unreadable");
  }
});

test("the digest covers the raw body in any script, including trailing whitespace", async () => {
  const text = `{ "type":"email.sent", "data":{"subject":"¡Ñandú, 手紙!"}}\n`;
  expect(await read(text, proofOf(text))).toEqual(JSON.parse(text));
  expect(await read(JSON.stringify(JSON.parse(text)), proofOf(text))).toBe("401 unknown_sender");
});

test("a body that is too large is 413", async () => {
  const text = JSON.stringify({ type: "email.sent", data: { subject: "x".repeat(BODY_MAX) } });
  expect(await read(text, proofOf(text))).toBe("413 too_large");
  expect(await read(text, {})).toBe("413 too_large");
});

test("without a secret the endpoint is 404, in the caller's language", async () => {
  env().RESEND_WEBHOOK_SECRET = undefined;
  expect(await read(body, proofOf(body))).toBe("404 not_found");
  const answer = await readEvent(aPost(body, { "accept-language": "fr" }));
  expect(answer instanceof Response && answer.headers.get("content-language")).toBe("fr");
});
