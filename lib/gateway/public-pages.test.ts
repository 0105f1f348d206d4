import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import type { Page } from "./pages.ts";
import { makePublicPages } from "./public-pages.ts";
import { compressed } from "./render.ts";

vi.useFakeTimers({ toFake: ["Date"] });

const BODY = "page ".repeat(500);

function aRequest(url: string, encoding: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { url, headers: { "accept-encoding": encoding } });
}

/** Pages that can be removed, and fail or throw while the site is down. */
function aSite(failure: "fails" | "throws") {
  const state: { now: "there" | "down" | "gone" } = { now: "there" };
  const pages = makePublicPages(async (_, encoding) => {
    const isDown = state.now === "down";
    if (isDown && failure === "throws") throw new Error("no database");
    const headers = { "cache-control": "public, s-maxage=10", "content-type": "text/html" };
    const status = isDown ? 500 : state.now === "gone" ? 404 : 200;
    const page = { status, headers, body: Buffer.from(status === 200 ? BODY : "sorry"), at: Date.now() };
    return encoding === "gzip" ? compressed(page) : page;
  });
  const read = async (url: string, encoding: string) => {
    const { status, headers, body } = await pages.get(aRequest(url, encoding)).catch(() => THROWN);
    return { status, encoding: headers["content-encoding"], isPlain: body.length === BODY.length };
  };
  return { state, read, later: () => vi.setSystemTime(Date.now() + 60_000) };
}

const THROWN: Pick<Page, "status" | "headers" | "body"> = { status: 0, headers: {}, body: Buffer.from("") };

for (const [first, second] of [
  ["gzip", "identity"],
  ["identity", "gzip"],
] as const)
  for (const failure of ["fails", "throws"] as const) {
    test(`a page that ${failure} is served stale as ${second} although only ${first} was cached`, async () => {
      const { state, read, later } = aSite(failure);
      await read("/en", first);
      state.now = "down";
      later();
      const shown = { status: 200, encoding: second === "gzip" ? "gzip" : undefined, isPlain: second === "identity" };
      expect(await Promise.all([1, 2, 3].map(() => read("/en", second)))).toEqual([shown, shown, shown]);
      if (second === "identity") expect((await read("/en?from=ana", "identity")).status).toBe(200);
      expect((await read("/es", second)).status).toBe(failure === "throws" ? 0 : 503);
    });

    test(`a removed page does not reappear when the site ${failure}, not even as ${second}`, async () => {
      const { state, read, later } = aSite(failure);
      for (const encoding of [first, second]) await read("/en", encoding);
      state.now = "gone";
      later();
      expect((await read("/en", second)).status).toBe(404);
      state.now = "down";
      later();
      for (const encoding of [first, second]) expect((await read("/en", encoding)).isPlain).toBe(false);
      expect((await read("/en", first)).status).not.toBe(200);
    });
  }
