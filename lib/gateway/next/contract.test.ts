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
import { forbidCachingFailures } from "../render.ts";
import { capture, withBody } from "./exchange.ts";
import { FRAMEWORK_HEADERS, ownVary, withoutScripts } from "./scripts.ts";
import { isFrameworkUrl } from "./urls.ts";

const require = createRequire(import.meta.url);
const next = (path: string) => require(`next/dist/${path}`);
const sourceOf = (path: string) => readFileSync(require.resolve(`next/dist/${path}`), "utf8");

const htmlOf = (stream: ReadableStream) => new Response(stream).text();

function withPreinit({ preinit }: { preinit: () => void }) {
  preinit();
  return "words";
}

test("Next's scripts are loaded, preloaded, or push data", async () => {
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

test("Next's scripts request parts of pages with these headers, and Vary names no others", () => {
  const { FLIGHT_HEADERS, NEXT_HMR_REFRESH_HEADER, NEXT_URL, ACTION_HEADER } = next(
    "client/components/app-router-headers",
  );
  const built = FLIGHT_HEADERS.filter((name: string) => name !== NEXT_HMR_REFRESH_HEADER); // development only
  expect([...built, NEXT_URL, ACTION_HEADER].toSorted()).toEqual(FRAMEWORK_HEADERS.toSorted());
  expect(ownVary([...built, "Accept-Encoding"].join(", "))).toEqual(["Accept-Encoding"]);
});

test("Next's parts of pages have URLs with .rsc or .segments, its tools /__nextjs", () => {
  const { RSC_SUFFIX, RSC_SEGMENTS_DIR_SUFFIX, RSC_SEGMENT_SUFFIX } = next("lib/constants");
  expect(isFrameworkUrl(`/en/a${RSC_SUFFIX}?x`)).toBe(true);
  expect(isFrameworkUrl(`/en/a${RSC_SEGMENTS_DIR_SUFFIX}/_tree${RSC_SEGMENT_SUFFIX}`)).toBe(true);
  expect(["/_next", "/_next/image?url=x", "/_next/data/x.json"].every(isFrameworkUrl)).toBe(true);
  expect(["/_next/static/a.css", "/_nextdoor", "/en/rsc", "/en?x=.rsc", "/a.rsca"].filter(isFrameworkUrl)).toEqual([]);
  expect(sourceOf("server/dev/middleware-turbopack.js")).toContain("'/__nextjs_");
});

test("proxy.ts and nginx, which cannot import them, have Next's file paths and header", () => {
  expect(readSource("proxy.ts")).toMatch(/matcher: "[^"]*_next\//);
  expect(readConf("site.conf")).toMatch(/_next\/static\/[\s\S]*kept\.conf/);
  expect(readConf("site.conf")).toContain("proxy_hide_header X-Nextjs-Cache;");
  expect(sourceOf("build/templates/app-page-runtime.js")).toContain("'x-nextjs-cache'");
});

test("Next no longer trusts x-middleware-subrequest, which the gateway still drops", () => {
  for (const file of ["server/next-server.js", "server/web/adapter.js", "server/lib/router-server.js"])
    expect(sourceOf(file), file).not.toContain("x-middleware-subrequest");
});

test("Next writes to a response without a connection", async () => {
  const { pipeToNodeResponse } = next("server/pipe-readable");
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("x-method", request.method ?? "");
    return pipeToNodeResponse(new Response("a page").body, response);
  };
  const original = Object.assign(new IncomingMessage(new Socket()), { method: "POST" });
  const page = await capture(respond, withBody(original, Buffer.from("a=b")));
  expect([page.status, page.headers["x-method"], page.body.toString()]).toEqual([200, "POST", "a page"]);
});

test("Next's compression calls writeHead, where failures become uncacheable", async () => {
  const compress = next("compiled/compression")();
  const url = await aServer((request, response) => {
    forbidCachingFailures(response);
    compress(request, response, () => {
      response.writeHead(503, { "content-type": "text/html" });
      response.end("words ".repeat(1_000));
    });
  });
  const response = await fetch(url);
  expect([response.headers.get("content-encoding"), response.headers.get("cache-control")]).toEqual([
    "gzip",
    "no-store",
  ]);
});

test("Next runs GET for HEAD, and refuses unsupported methods with 405, like the URL map", () => {
  const { autoImplementMethods } = next("server/route-modules/app-route/helpers/auto-implement-methods");
  const read = () => {};
  const methods = autoImplementMethods({ GET: read });
  expect([methods.HEAD, methods.POST().status]).toEqual([read, 405]);
  const allow = methodsOf(findRoute("/api/campaigns")).join(", ");
  expect(methods.OPTIONS().headers.get("allow")).toBe(allow);
});
