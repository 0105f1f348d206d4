import { readFileSync } from "node:fs";
import { IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { readConf } from "../../testing/nginx.ts";
import { aServer } from "../../testing/site.ts";
import { readSource } from "../../testing/sources.ts";
import { findRoute, methodsOf } from "../find-route.ts";
import { keepNoFailure } from "../render.ts";
import { capture, withBody } from "./exchange.ts";
import { FRAMEWORK_HEADERS, ownVary, withoutScripts } from "./scripts.ts";
import { isOfFramework } from "./urls.ts";

const require = createRequire(import.meta.url);
const next = (path: string) => require(`next/dist/${path}`);
const sourceOf = (path: string) => readFileSync(require.resolve(`next/dist/${path}`), "utf8");

const htmlOf = (stream: ReadableStream) => new Response(stream).text();

function withPreinit({ preinit }: { preinit: () => void }) {
  preinit();
  return "words";
}

test("Next's scripts are those that are loaded, preloaded, or push data, and no element of another name", async () => {
  const files = { rootMainFiles: ["static/a.js", "static/b.js"] };
  const [preinit, script] = next("server/app-render/required-scripts").getRequiredScripts(files, "", "", undefined, "");
  const body = createElement("body", null, createElement(withPreinit, { preinit }));
  const page = await htmlOf(
    await renderToReadableStream(createElement("html", null, body), { bootstrapScripts: [script] }),
  );
  expect(page).toMatch(/<link rel="preload" as="script"[\s\S]*<script src="\/_next\/static\/b.js"/);
  expect(withoutScripts(page)).toBe("<!DOCTYPE html><html><head></head><body>words</body></html>");
  const { createInlinedDataReadableStream } = next("server/app-render/use-flight-response");
  const data = await htmlOf(createInlinedDataReadableStream(new Response("data").body));
  expect(data).toContain("self.__next_f.push");
  expect(withoutScripts(data)).toBe("");
});

test("Next's scripts ask for parts of pages by headers of these names, and Vary names no other", () => {
  const { FLIGHT_HEADERS, NEXT_HMR_REFRESH_HEADER, NEXT_URL, ACTION_HEADER } = next(
    "client/components/app-router-headers",
  );
  const built = FLIGHT_HEADERS.filter((name: string) => name !== NEXT_HMR_REFRESH_HEADER); // of development
  expect([...built, NEXT_URL, ACTION_HEADER].toSorted()).toEqual(FRAMEWORK_HEADERS.toSorted());
  expect(ownVary([...built, "Accept-Encoding"].join(", "))).toEqual(["Accept-Encoding"]);
});

test("Next's parts of pages are at URLs that end with .rsc, or under .segments; its tools at /__nextjs", () => {
  const { RSC_SUFFIX, RSC_SEGMENTS_DIR_SUFFIX, RSC_SEGMENT_SUFFIX } = next("lib/constants");
  expect(isOfFramework(`/en/a${RSC_SUFFIX}?x`)).toBe(true);
  expect(isOfFramework(`/en/a${RSC_SEGMENTS_DIR_SUFFIX}/_tree${RSC_SEGMENT_SUFFIX}`)).toBe(true);
  expect(["/_next", "/_next/image?url=x", "/_next/data/x.json"].every(isOfFramework)).toBe(true);
  expect(["/_next/static/a.css", "/_nextdoor", "/en/rsc", "/en?x=.rsc", "/a.rsca"].filter(isOfFramework)).toEqual([]);
  expect(sourceOf("server/dev/middleware-turbopack.js")).toContain("'/__nextjs_");
});

test("proxy.ts and nginx, which cannot import it, know that Next's files are under /_next/static, and its header", () => {
  expect(readSource("proxy.ts")).toMatch(/matcher: "[^"]*_next\//);
  expect(readConf("site.conf")).toMatch(/_next\/static\/[\s\S]*kept\.conf/);
  expect(readConf("site.conf")).toContain("proxy_hide_header X-Nextjs-Cache;");
  expect(sourceOf("build/templates/app-page-runtime.js")).toContain("'x-nextjs-cache'");
});

test("Next believes no header that its proxy has run already; that of earlier versions is dropped all the same", () => {
  for (const file of ["server/next-server.js", "server/web/adapter.js", "server/lib/router-server.js"])
    expect(sourceOf(file), file).not.toContain("x-middleware-subrequest");
});

test("Next writes an answer to whatever has write, end and flushHeaders: a response without a connection holds it", async () => {
  const { pipeToNodeResponse } = next("server/pipe-readable");
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("x-method", request.method ?? "");
    return pipeToNodeResponse(new Response("a page").body, response);
  };
  const asked = Object.assign(new IncomingMessage(new Socket()), { method: "POST" });
  const page = await capture(answer, withBody(asked, Buffer.from("a=b")));
  expect([page.status, page.headers["x-method"], page.body.toString()]).toEqual([200, "POST", "a page"]);
});

test("Next's compression writes the head by writeHead, where a failure is kept from caches", async () => {
  const compress = next("compiled/compression")();
  const url = await aServer((request, response) => {
    keepNoFailure(response);
    compress(request, response, () => {
      response.writeHead(503, { "content-type": "text/html" });
      response.end("words ".repeat(1_000));
    });
  });
  const answer = await fetch(url);
  expect([answer.headers.get("content-encoding"), answer.headers.get("cache-control")]).toEqual(["gzip", "no-store"]);
});

test("Next answers HEAD by running GET, and other methods that a route lacks with 405, as the URL map has them", () => {
  const { autoImplementMethods } = next("server/route-modules/app-route/helpers/auto-implement-methods");
  const read = () => {};
  const made = autoImplementMethods({ GET: read });
  expect([made.HEAD, made.POST().status]).toEqual([read, 405]);
  const allow = methodsOf(findRoute("/api/campaigns")).join(", ");
  expect(made.OPTIONS().headers.get("allow")).toBe(allow);
});
