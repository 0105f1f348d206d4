import { connect } from "node:net";
import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** A site that reports the path received by the app, and sends raw requests. */
async function aSite() {
  const reached: string[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      reached.push(`${request.method} ${request.url}`);
      response.end("page");
    }, 0),
  );
  const { host, port } = new URL(url);
  const send = (head: string) =>
    new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(`${head.replaceAll("HERE", host)}\r\nconnection: close\r\n\r\n`),
      );
      socket.on("data", (part) => (text += part));
      socket.on("close", () => resolve(text));
    });
  return { send, reached, host };
}

const statusIn = (response: string) => Number(response.split(" ")[1]);

test("targets with dot segments, backslashes or two hosts are refused first", async () => {
  const { send, reached } = await aSite();
  const paths = [
    "/api/../organize/account",
    "/api/%2e%2e/organize/account",
    "/api/.%2E/organize",
    "/en/./a",
    "/en/..",
    "/api/..\\organize",
    "/api\\..\\organize",
    "/a%5c..%5corganize",
    "/en#/../organize",
    "http://evil.example/en",
    "http://HERE@evil.example/en",
    "https://evil.example",
    "ftp://HERE/en",
    "*",
  ];
  for (const path of paths)
    for (const method of ["GET", "POST"]) {
      const response = await send(`${method} ${path} HTTP/1.1\r\nhost: HERE`);
      expect(statusIn(response), `${method} ${path}`).toBe(400);
      expect(response).not.toContain("evil");
    }
  expect(statusIn(await send("GET /en HTTP/1.1\r\nhost: HERE\r\nHost: evil.example"))).toBe(400);
  expect(statusIn(await send("GET /en HTTP/1.1\r\nhost: HERE\r\nhost: HERE"))).toBe(400);
  expect(statusIn(await send("GET /en HTTP/1.1\r\nx: y"))).toBe(400);
  expect(statusIn(await send("POST //organize/account HTTP/1.1\r\nhost: HERE"))).toBe(400);
  expect(reached).toEqual([]);
});

test("a page that this process requests for a form is not redirected to another spelling", async () => {
  const { send } = await aSite();
  expect(statusIn(await send("GET /en/my-signature/__proto__ HTTP/1.1\r\nhost: HERE"))).toBe(308);
  expect(statusIn(await send("GET /en/my-signature/__proto__ HTTP/1.1\r\nhost: HERE\r\nx-form-key: x"))).not.toBe(308);
});

test("an absolute target of this site is its path, and repeated slashes redirect to the page", async () => {
  const { send, reached } = await aSite();
  await send("GET http://HERE/organize?x=1 HTTP/1.1\r\nhost: HERE");
  await send("GET http://HERE HTTP/1.1\r\nhost: HERE");
  expect(reached).toEqual(["GET /organize?x=1", "GET /"]);
  for (const [path, location] of [
    ["//evil.example/en", "/evil.example/en"],
    ["/en//a///b?x=//y", "/en/a/b?x=//y"],
  ])
    expect(await send(`GET ${path} HTTP/1.1\r\nhost: HERE`)).toContain(`location: ${location}\r\n`);
});

test("an invalid Host or port is refused; all kinds of host names are accepted", async () => {
  const { send, reached } = await aSite();
  const invalid = [
    "",
    "127.0.0.1:99999",
    "[::1",
    "a@b",
    "/",
    "#",
    ":80",
    "127.1",
    "<script>",
    "a:",
    "a:b",
    "a/b",
    "a?b",
    "a b",
  ];
  for (const name of invalid)
    for (const request of ["GET /en", "POST /organize/log-in", "POST /api/verifications"])
      expect(statusIn(await send(`${request} HTTP/1.1\r\nhost: ${name}`)), `${request} ${name}`).toBe(400);
  expect(reached).toEqual([]);
  for (const name of [
    "localhost",
    "Letters.Example",
    "a_b:3000",
    "a:80",
    "a:443",
    "[::1]:3000",
    "10.0.0.7",
    "xn--e1aybc.example.",
  ])
    expect(statusIn(await send(`GET /api/health HTTP/1.1\r\nhost: ${name}`)), name).toBe(200);
  expect(statusIn(await send("GET /api/health HTTP/1.0"))).toBe(200); // old health checks send no Host
});

test("Next's own URLs are refused, except build files", async () => {
  const { send, reached } = await aSite();
  for (const path of ["/_next/image?url=%2Ficon.svg&w=64&q=75", "/%5fnext/image", "/_next/data/x/en.json", "/en.rsc"])
    expect(statusIn(await send(`GET ${path} HTTP/1.1\r\nhost: HERE`)), path).toBe(404);
  expect(reached).toEqual([]);
  expect(statusIn(await send("GET /_next/static/a.css HTTP/1.1\r\nhost: HERE"))).toBe(200);
});
