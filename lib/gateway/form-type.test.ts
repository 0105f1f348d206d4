import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** A console, and the content types of the posts that reached the app. */
async function aSite() {
  const types: (string | undefined)[] = [];
  const listener = makeListener(
    (request, response) => {
      if (request.method === "POST") types.push(request.headers["content-type"]);
      response.setHeader("content-type", "text/html");
      response.end(`page ${request.url}`);
    },
    0,
    { isLoggedIn: async () => true },
  );
  const url = await aServer(listener);
  const post = (type: string, body = "x") =>
    fetch(`${url}/organize/log-in`, {
      method: "POST",
      body,
      headers: { cookie: "session=valid", "content-type": type },
    });
  return { types, post };
}

test("a console post that is no form gets 415 with a page and never reaches the app", async () => {
  const { types, post } = await aSite();
  const invalid = [
    "multipart/form-data-x; boundary=b",
    "multipart/form-data+x",
    "multipart/form-data, x",
    "text/plain",
    "",
  ];
  for (const type of [
    ...invalid,
    "application/json",
    "application/x-www-form-urlencoded-x",
    "multipart/mixed; boundary=b",
  ]) {
    const response = await post(type);
    expect([response.status, await response.text()], type).toEqual([415, "page /organize/unaccepted"]);
  }
  expect(types).toEqual([]);
});

test("the app receives a normalized form type with one boundary", async () => {
  const { types, post } = await aSite();
  const body = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n';
  for (const [type, plain] of [
    ["Multipart/Form-Data;boundary=b", 'multipart/form-data; boundary="b"'],
    ['multipart/form-data; charset=x; Boundary="b"; boundary=c', 'multipart/form-data; boundary="b"'],
    ["application/X-WWW-form-urlencoded; charset=utf-8", "application/x-www-form-urlencoded"],
  ] as const) {
    expect((await post(type, body)).status, type).toBe(200);
    expect(types.at(-1)).toBe(plain);
  }
});
