import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { MAIL, send } from "../../testing/mailing.ts";
import { findMail, listMails } from "./list.ts";

beforeEach(emptyDatabase);

const arrived = () => db().mailboxMail.count();

test("a batch arrives, and each email has an ID", async () => {
  const answer = await send([MAIL, { ...MAIL, to: "eva@example.org" }]);
  expect(answer).toMatchObject({
    status: 200,
    body: { data: [{ id: expect.any(String) }, { id: expect.any(String) }], errors: [] },
  });
  expect((await listMails()).map(({ to }) => to).toSorted()).toEqual(["ana@example.org", "eva@example.org"]);
});

test("a single email arrives with all its fields", async () => {
  const answer = await send({ ...MAIL, headers: { "X-A": "b" } }, { batch: false });
  const [mail] = await listMails("ana@example.org");
  expect(answer).toEqual({ status: 200, body: { id: mail?.id } });
  expect(mail).toEqual({ ...MAIL, headers: { "X-A": "b" }, id: mail?.id, createdAt: mail?.createdAt });
  expect(await findMail(mail?.id ?? "")).toEqual(mail);
  for (const id of ["0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b", "nothing", ""]) expect(await findMail(id)).toBeUndefined();
  expect(Date.now() - (mail?.createdAt.getTime() ?? 0)).toBeLessThan(60_000);
});

test("headers are optional; an email without a recipient is refused", async () => {
  await send(MAIL, { batch: false });
  expect((await listMails("ana@example.org"))[0]?.headers).toEqual({});
  expect(await send({ ...MAIL, to: "Ana <ana@example.org>" }, { batch: false })).toMatchObject({ status: 200 });
  for (const to of ["nope", "", "a@b@c", "Ana <nope>"])
    expect(await send({ ...MAIL, to }, { batch: false }), to).toMatchObject({ status: 422 });
});

test("the same key and bytes get the same response, and the email arrives once", async () => {
  const first = await send([MAIL], { key: "k" });
  expect(await send([MAIL], { key: "k" })).toEqual(first);
  expect(await arrived()).toBe(1);
  await send([MAIL], { key: "other" });
  expect(await arrived()).toBe(2);
});

test("the same key with other bytes is 409, and nothing arrives", async () => {
  await send([MAIL], { key: "k" });
  const other = await send([{ ...MAIL, subject: "Other" }], { key: "k" });
  expect(other).toMatchObject({ status: 409, body: { name: "invalid_idempotent_request" } });
  expect(await arrived()).toBe(1);
});

test("concurrent requests with one key deliver once; early repeats get 409", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => send([MAIL], { key: "k" })));
  const statuses = answers.map((answer) => (answer === "silence" ? 0 : answer.status));
  expect(statuses).toContain(200);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  expect(await arrived()).toBe(1);
});

test("a batch holds a hundred emails, one more is 422", async () => {
  expect(await send(Array(100).fill(MAIL))).toMatchObject({ status: 200 });
  expect(await send(Array(101).fill(MAIL))).toMatchObject({ status: 422, body: { name: "validation_error" } });
  expect(await arrived()).toBe(100);
});

test("anything but a valid batch is 422", async () => {
  for (const body of ["", "{", "null", "7", JSON.stringify(MAIL)])
    expect(await send(body)).toMatchObject({ status: 422 });
  expect(await send([MAIL], { batch: false })).toMatchObject({ status: 422 });
  expect(await arrived()).toBe(0);
});

const INVALID = { ...MAIL, to: undefined };

test("permissive mode delivers valid emails and reports the others by index", async () => {
  const answer = await send([INVALID, MAIL, 7, { ...MAIL, subject: "" }]);
  expect(answer).toMatchObject({ status: 200, body: { errors: [{ index: 0 }, { index: 2 }, { index: 3 }] } });
  expect(await arrived()).toBe(1);
});

test("strict mode refuses a batch with one invalid email", async () => {
  expect(await send([MAIL, INVALID], { permissive: false })).toMatchObject({ status: 422 });
  expect(await send(INVALID, { batch: false })).toMatchObject({ status: 422 });
  expect(await arrived()).toBe(0);
});

test("emails are found by address in any case, with tags, by Unicode or ASCII domain, newest first", async () => {
  await send([{ ...MAIL, to: "Ana+x@BÜCHER.example", subject: "one" }]);
  await db().mailboxMail.updateMany({ data: { createdAt: new Date(Date.now() - 1000) } });
  await send([{ ...MAIL, to: "Ana+x@BÜCHER.example", subject: "two" }]);
  await send([{ ...MAIL, to: "ana@bücher.example" }]);
  for (const to of ["ana+x@bücher.example", "ANA+X@xn--bcher-kva.example", " Ana+x@Bücher.example "])
    expect((await listMails(to)).map(({ subject }) => subject)).toEqual(["two", "one"]);
  expect(await listMails("ana+y@bücher.example")).toEqual([]);
  expect(await listMails("no address")).toEqual([]);
});
