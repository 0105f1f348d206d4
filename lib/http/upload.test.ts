import { expect, test } from "vitest";
import { aGate } from "../testing/site.ts";
import { openUpload } from "./upload.ts";

const TYPE = "multipart/form-data; boundary=cut";
const HEAD = '--cut\r\ncontent-disposition: form-data; name="file"; filename="sheets.csv"\r\n\r\n';
const END = "\r\n--cut--\r\n";

/** A form whose parts arrive one by one. */
function aRequest(parts: AsyncIterable<string> | string[], type = TYPE): Request {
  const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { "content-type": type },
    body,
    duplex: "half",
  };
  return new Request("http://localhost", init);
}

async function read(parts: string[], type?: string) {
  const upload = await openUpload(aRequest(parts, type));
  if (!upload) return;
  const chunks: Uint8Array[] = [];
  for await (const chunk of upload.file) chunks.push(chunk);
  return [upload.name, Buffer.concat(chunks).toString()];
}

test("a form's file is read unchanged, with its name", async () => {
  expect(await read([HEAD, "Ana,AR\r\n", "--cu", "p is no end", END])).toEqual([
    "sheets.csv",
    "Ana,AR\r\n--cup is no end",
  ]);
  const other = '--cut\r\ncontent-disposition: form-data; name="slug"\r\n\r\nx\r\n';
  expect(await read([other, HEAD, "Ana", END])).toEqual(["sheets.csv", "Ana"]);
});

test("a file is streamed with backpressure", async () => {
  const gate = aGate();
  let sent = 0;
  async function* arriving() {
    yield HEAD;
    for (; sent < 500; sent += 1) yield "x".repeat(10_000);
    await gate.opened;
    yield END;
  }
  const upload = await openUpload(aRequest(arriving()));
  const file = upload?.file[Symbol.asyncIterator]();
  const first = await file?.next();
  expect(first?.value.length).toBeGreaterThan(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toBeLessThan(200); // the rest is not buffered
  gate.open();
  let rest = first?.value.length ?? 0;
  for (let next = await file?.next(); next && !next.done; next = await file?.next()) rest += next.value.length;
  expect([rest, sent]).toEqual([5_000_000, 500]);
});

test("an interrupted form ends its file with an error", async () => {
  async function* broken() {
    yield HEAD;
    yield "Ana";
    throw new Error("the browser has gone");
  }
  const upload = await openUpload(aRequest(broken()));
  await expect(async () => {
    for await (const _ of upload?.file ?? []);
  }).rejects.toThrow();
  await expect(read([HEAD, "Ana"])).rejects.toThrow();
});

test("a form without a file yields undefined", async () => {
  expect(await read(['--cut\r\ncontent-disposition: form-data; name="slug"\r\n\r\nx', END])).toBeUndefined();
  expect(await read(["not a form at all"])).toBeUndefined();
  expect(await read([HEAD, "Ana", END], "text/csv")).toBeUndefined();
  expect(await read([HEAD, "Ana", END], "multipart/form-data")).toBeUndefined();
  expect(
    await openUpload(new Request("http://localhost", { method: "POST", headers: { "content-type": TYPE } })),
  ).toBeUndefined();
});

test("an interruption before the file is read rejects only the reader", async () => {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  process.on("uncaughtException", note);
  const upload = await openUpload(aRequest([HEAD, "Ana"]));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  process.off("uncaughtException", note);
  const reading = async () => {
    for await (const _ of upload?.file ?? []);
  };
  await expect(reading()).rejects.toThrow("Unexpected end");
  expect(failures).toEqual([]);
});

test("a boundary that no reader accepts yields undefined", async () => {
  expect(await read([HEAD, "x", END], `multipart/form-data; boundary=${"b".repeat(400)}`)).toBeUndefined();
});
