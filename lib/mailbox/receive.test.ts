import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { MAIL, send } from "../testing/mailing.ts";
import { findMail, listMails } from "./list.ts";

beforeEach(emptyDatabase);

const arrived = () => db().mailboxMail.count();

test("a batch arrives, and each mail has an id", async () => {
  const answer = await send([MAIL, { ...MAIL, to: "eva@example.org" }]);
  expect(answer).toMatchObject({
    status: 200,
    body: { data: [{ id: expect.any(String) }, { id: expect.any(String) }], errors: [] },
  });
  expect((await listMails()).map(({ to }) => to).toSorted()).toEqual(["ana@example.org", "eva@example.org"]);
});

test("a single mail arrives with everything it holds", async () => {
  const answer = await send({ ...MAIL, headers: { "X-A": "b" } }, { batch: false });
  const [mail] = await listMails("ana@example.org");
  expect(answer).toEqual({ status: 200, body: { id: mail?.id } });
  expect(mail).toEqual({ ...MAIL, headers: { "X-A": "b" }, id: mail?.id, createdAt: mail?.createdAt });
  expect(await findMail(mail?.id ?? "")).toEqual(mail);
  for (const id of ["0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b", "nothing", ""]) expect(await findMail(id)).toBeUndefined();
  expect(Date.now() - (mail?.createdAt.getTime() ?? 0)).toBeLessThan(60_000);
});

test("a mail without headers has none, and one to no address is refused", async () => {
  await send(MAIL, { batch: false });
  expect((await listMails("ana@example.org"))[0]?.headers).toEqual({});
  expect(await send({ ...MAIL, to: "Ana <ana@example.org>" }, { batch: false })).toMatchObject({ status: 200 });
  for (const to of ["nope", "", "a@b@c", "Ana <nope>"])
    expect(await send({ ...MAIL, to }, { batch: false }), to).toMatchObject({ status: 422 });
});

test("the same key with the same bytes gets the same answer, and the mail arrives once", async () => {
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

test("the same key many times at once arrives once; who comes too early is told so", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => send([MAIL], { key: "k" })));
  const statuses = answers.map((answer) => (answer === "silence" ? 0 : answer.status));
  expect(statuses).toContain(200);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  expect(await arrived()).toBe(1);
});

test("a hundred mails are a batch, one more is 422", async () => {
  expect(await send(Array(100).fill(MAIL))).toMatchObject({ status: 200 });
  expect(await send(Array(101).fill(MAIL))).toMatchObject({ status: 422, body: { name: "validation_error" } });
  expect(await arrived()).toBe(100);
});

test("what is not a batch where one belongs, or not JSON, is 422", async () => {
  for (const body of ["", "{", "null", "7", JSON.stringify(MAIL)])
    expect(await send(body)).toMatchObject({ status: 422 });
  expect(await send([MAIL], { batch: false })).toMatchObject({ status: 422 });
  expect(await arrived()).toBe(0);
});

const INVALID = { ...MAIL, to: undefined };

test("permissive, the valid mails arrive and the others are named by their places", async () => {
  const answer = await send([INVALID, MAIL, 7, { ...MAIL, subject: "" }]);
  expect(answer).toMatchObject({ status: 200, body: { errors: [{ index: 0 }, { index: 2 }, { index: 3 }] } });
  expect(await arrived()).toBe(1);
});

test("strict, one invalid mail keeps all of them out", async () => {
  expect(await send([MAIL, INVALID], { permissive: false })).toMatchObject({ status: 422 });
  expect(await send(INVALID, { batch: false })).toMatchObject({ status: 422 });
  expect(await arrived()).toBe(0);
});

test("mails are found by address in any case, with tags, and by domains in Unicode or ASCII, the newest first", async () => {
  await send([{ ...MAIL, to: "Ana+x@BÜCHER.example", subject: "one" }]);
  await db().mailboxMail.updateMany({ data: { createdAt: new Date(Date.now() - 1000) } });
  await send([{ ...MAIL, to: "Ana+x@BÜCHER.example", subject: "two" }]);
  await send([{ ...MAIL, to: "ana@bücher.example" }]);
  for (const to of ["ana+x@bücher.example", "ANA+X@xn--bcher-kva.example", " Ana+x@Bücher.example "])
    expect((await listMails(to)).map(({ subject }) => subject)).toEqual(["two", "one"]);
  expect(await listMails("ana+y@bücher.example")).toEqual([]);
  expect(await listMails("no address")).toEqual([]);
});
