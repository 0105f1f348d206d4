import { expect, test } from "vitest";
import { type Body, readBody } from "./body.ts";

const URL_HERE = "https://letters.example/api/campaigns/x/signatures";

/** A JSON POST as a browser sends it from this site. */
function aPost(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const own = { "content-type": "application/json", "sec-fetch-site": "same-origin", host: "letters.example" };
  return new Request(URL_HERE, { method: "POST", body, headers: { ...own, ...headers } });
}

async function statusOf(request: Request): Promise<number> {
  const body = await readBody(request);
  return body instanceof Response ? body.status : 200;
}

async function read(request: Request): Promise<Body> {
  const body = await readBody(request);
  if (body instanceof Response) throw new Error(await body.text());
  return body;
}

test("a JSON object is read, however its content type is spelled", async () => {
  for (const type of ["application/json", "Application/JSON; charset=utf-8", "application/json;x=y"])
    expect(await read(aPost('{"name":"José"}', { "content-type": type }))).toEqual({
      ...{ fields: { name: "José" }, isForm: false, locale: "en", action: "/api/campaigns/x/signatures" },
    });
});

test("a body that is no JSON object, or contains a lone surrogate, is 400", async () => {
  for (const text of ["", "{", "null", "7", '"text"', "[]", '[{"name":1}]', "{'name':1}", "name=Ana", "\u0000"])
    expect(await statusOf(aPost(text)), text).toBe(400);
  for (const half of ['{"a":"\\ud800"}', '{"\\udfff":1}']) expect(await statusOf(aPost(half)), half).toBe(400);
  expect(await statusOf(aPost(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])))).toBe(400);
});

test("an optional body may be empty, but cross-site requests are refused regardless", async () => {
  const nothing = (headers = {}) => new Request(URL_HERE, { method: "POST", headers });
  expect(await readBody(nothing(), { optional: true })).toMatchObject({ fields: {}, isForm: false });
  for (const headers of [{ origin: "http://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
    const answer = await readBody(nothing(headers), { optional: true });
    expect(answer instanceof Response && answer.status).toBe(403);
  }
});

test("another content type, or none, is 415", async () => {
  for (const type of ["text/plain", "application/xml", "application/x-json", "application/json-seq", "text/html"])
    expect(await statusOf(aPost("{}", { "content-type": type })), type).toBe(415);
  const request = aPost("{}");
  request.headers.delete("content-type");
  expect(await statusOf(request)).toBe(415);
});

/** A body without Content-Length that counts the bytes read. */
function aStream(kilobytes: number) {
  const sent = { kilobytes: 0 };
  const body = new ReadableStream({
    pull(controller) {
      sent.kilobytes += 1;
      controller.enqueue(new TextEncoder().encode(" ".repeat(1024)));
      if (sent.kilobytes >= kilobytes) controller.close();
    },
  });
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const init = { method: "POST", body, headers, duplex: "half" };
  return { sent, request: new Request(URL_HERE, init) };
}

test("a body of 16 kB is read, and one more byte is 413, with or without Content-Length", async () => {
  const fits = `{"name":"${"x".repeat(16 * 1024 - 11)}"}`;
  for (const [text, status] of [
    [fits, 200],
    [`${fits} `, 413],
  ] as const) {
    expect(await statusOf(aPost(text))).toBe(status);
    expect(await statusOf(aPost(text, { "content-length": String(Buffer.byteLength(text)) }))).toBe(status);
  }
});

test("an endless body is 413 before it is read completely", async () => {
  const { sent, request } = aStream(10_000);
  expect(await statusOf(request)).toBe(413);
  expect(sent.kilobytes).toBeLessThan(25);
});

test("a body with an excessive Content-Length is 413 without being read", async () => {
  const { sent, request } = aStream(10_000);
  request.headers.set("content-length", "999999");
  expect(await statusOf(request)).toBe(413);
  expect(sent.kilobytes).toBeLessThan(3);
});

const SITES = {
  "our own page": [{ "sec-fetch-site": "same-origin" }, 200],
  "a bookmark or the address bar": [{ "sec-fetch-site": "none" }, 200],
  "another site": [{ "sec-fetch-site": "cross-site" }, 403],
  "a sister domain": [{ "sec-fetch-site": "same-site" }, 403],
  "another site that claims our Origin": [{ "sec-fetch-site": "cross-site", origin: "https://letters.example" }, 403],
  "a script without a browser": [{ "sec-fetch-site": "" }, 200],
  "an old browser on our page": [{ "sec-fetch-site": "", origin: "https://letters.example" }, 200],
  "an old browser on our page by another name": [
    { "sec-fetch-site": "", origin: "http://localhost:3000", host: "localhost:3000" },
    200,
  ],
  "an old browser on a no-referrer page": [{ "sec-fetch-site": "", origin: "null" }, 200],
  "an old browser on another site": [{ "sec-fetch-site": "", origin: "https://evil.example" }, 403],
  "an old browser on another port": [{ "sec-fetch-site": "", origin: "https://letters.example:8443" }, 403],
  "an old browser on a site that ends like ours": [
    { "sec-fetch-site": "", origin: "https://evil-letters.example" },
    403,
  ],
  "an Origin that is none": [{ "sec-fetch-site": "", origin: "letters.example" }, 403],
} satisfies Record<string, [Record<string, string>, number]>;

for (const [name, [headers, status]] of Object.entries(SITES)) {
  test(`a form of ${name} is ${status}`, async () => {
    const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
    expect(await statusOf(aPost("name=Ana", form))).toBe(status);
    expect(await statusOf(aPost("{}", headers))).toBe(status);
  });
}

test("forms are read in both encodings; the last of equal names counts, and files are ignored", async () => {
  const plain = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
  expect(await read(aPost("name=Jos%C3%A9+P&name=Ana%26&listed=yes", plain))).toMatchObject({
    fields: { name: "Ana&", listed: "yes" },
    isForm: true,
  });
  const form = new FormData();
  form.set("name", "José");
  form.set("file", new Blob(["x"]), "x.txt");
  const { headers, body } = new Response(form);
  const multipart = await new Response(body).arrayBuffer();
  const request = aPost(multipart, { "content-type": headers.get("content-type") ?? "" });
  expect(await read(request)).toMatchObject({ fields: { name: "José" }, isForm: true });
  expect(
    Object.keys((await read(aPost(multipart, { "content-type": headers.get("content-type") ?? "" }))).fields),
  ).toEqual(["name"]);
});

test("a multipart form without a boundary is 400", async () => {
  expect(await statusOf(aPost("name=Ana", { "content-type": "multipart/form-data" }))).toBe(400);
  expect(await statusOf(aPost("name=Ana", { "content-type": "multipart/form-data; boundary=x" }))).toBe(400);
});

test("the response is in the language of the form's field, else of the header", async () => {
  const french = { "accept-language": "fr" };
  expect((await read(aPost('{"locale":"pt"}', french))).locale).toBe("pt");
  expect((await read(aPost('{"locale":"de"}', french))).locale).toBe("fr");
});
