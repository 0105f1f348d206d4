import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { env } from "../../env.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { MAIL, send } from "../../testing/mailing.ts";
import { setMailboxFailures } from "./fail.ts";
import { markLocal } from "./local.ts";
import { respondAsResend } from "./respond.ts";

beforeEach(emptyDatabase);

const arrived = () => db().mailboxMail.count();

test("an ordered failure happens the given number of times, stores nothing, and then ends", async () => {
  await setMailboxFailures({ status: 500, times: 2 });
  for (let time = 0; time < 2; time += 1) {
    const answer = await send([MAIL], { key: "k" });
    expect(answer).toMatchObject({ status: 500, body: { statusCode: 500, name: "internal_server_error" } });
  }
  expect(await arrived()).toBe(0);
  expect(await send([MAIL], { key: "k" })).toMatchObject({ status: 200 });
});

test("a failure has Resend's error name and Retry-After", async () => {
  for (const [status, name] of [
    [429, "rate_limit_exceeded"],
    [422, "validation_error"],
    [401, "missing_api_key"],
    [503, "internal_server_error"],
  ] as const) {
    await setMailboxFailures({ status, times: 1, retryAfter: 3 });
    expect(await send([MAIL])).toMatchObject({ status, retryAfter: 3, body: { name, statusCode: status } });
  }
});

test("a failure can be limited to one address, and can be cancelled", async () => {
  await setMailboxFailures({ status: 500, times: 9, to: "eva@example.org" });
  expect(await send([MAIL])).toMatchObject({ status: 200 });
  expect(await send([MAIL, { ...MAIL, to: ["eva@example.org"] }])).toMatchObject({ status: 500 });
  await setMailboxFailures({ status: 500, times: 0 });
  expect(await send([{ ...MAIL, to: "eva@example.org" }])).toMatchObject({ status: 200 });
});

test("an idempotent request gets its first response even while failures are ordered", async () => {
  const first = await send([MAIL], { key: "k" });
  await setMailboxFailures({ status: 500, times: 1 });
  expect(await send([MAIL], { key: "k" })).toEqual(first);
});

test("concurrent failures are used up one by one", async () => {
  await setMailboxFailures({ status: 500, times: 5 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => send([MAIL])));
  expect(answers.filter((answer) => answer !== "silence" && answer.status === 500)).toHaveLength(5);
});

test("over HTTP the mailbox behaves like Resend, and it is absent when Resend is configured", async () => {
  const ask = () => {
    const headers = { host: "localhost:3999", "idempotency-key": "k", "x-batch-validation": "permissive" };
    markLocal({ socket: { remoteAddress: "127.0.0.1" }, headers });
    return respondAsResend(
      new Request("http://x/emails/batch", { method: "POST", body: JSON.stringify([MAIL, {}]), headers }),
      { batch: true },
    );
  };
  await setMailboxFailures({ status: 429, times: 1, retryAfter: 2 });
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "2"]);
  expect(await (await ask()).json()).toMatchObject({ data: [{}], errors: [{ index: 1 }] });
  env().mailbox = false;
  expect((await ask()).status).toBe(404);
  env().mailbox = true;
});
