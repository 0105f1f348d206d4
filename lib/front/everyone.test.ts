import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { makePublicPages } from "./everyone.ts";
import { compressed } from "./render.ts";

vi.useFakeTimers({ toFake: ["Date"] });

const BODY = "page ".repeat(500);

function aRequest(url: string, encoding: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { url, headers: { "accept-encoding": encoding } });
}

for (const [first, second] of [
  ["gzip", "identity"],
  ["identity", "gzip"],
] as const)
  for (const trouble of ["answers with an error", "breaks"])
    test(`what ${trouble} is shown as it was to who takes it as ${second}, where it was read as ${first} alone`, async () => {
      let isDown = false;
      const pages = makePublicPages(async (_, encoding) => {
        if (isDown && trouble === "breaks") throw new Error("no database");
        const headers = { "cache-control": "public, s-maxage=10", "content-type": "text/html" };
        const page = {
          status: isDown ? 500 : 200,
          headers,
          body: Buffer.from(isDown ? "sorry" : BODY),
          at: Date.now(),
        };
        return encoding === "gzip" ? compressed(page) : page;
      });
      await pages.get(aRequest("/en", first));
      isDown = true;
      vi.setSystemTime(Date.now() + 60_000);
      const { status, headers, body } = await pages.get(aRequest("/en", second));
      expect([status, headers["content-encoding"]]).toEqual([200, second === "gzip" ? "gzip" : undefined]);
      expect(body.length === BODY.length).toBe(second === "identity");
      const never = await pages.get(aRequest("/es", second)).catch(() => ({ status: 503, headers: {} }));
      expect(never.status).toBe(503);
    });
