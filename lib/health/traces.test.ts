import { execFileSync } from "node:child_process";
import type { IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { observe } from "../gateway/observe.ts";
import { logFailure } from "../logger.ts";
import { aServer } from "../testing/site.ts";
import { startTraces } from "./start-traces.ts";
import { endTraces, inSpan } from "./traces.ts";

const Attribute = z.object({ key: z.string(), value: z.object({}).loose() });
const Span = z.object({
  ...{ name: z.string(), traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional() },
  ...{ attributes: z.array(Attribute), status: z.object({ code: z.number().optional() }) },
  events: z.array(z.object({ name: z.string(), attributes: z.array(Attribute) })),
});
const Export = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(Attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(Span) })),
    }),
  ),
});

/** A collector; returns what it received. */
async function aCollector() {
  const received: z.infer<typeof Export>[] = [];
  const requests: IncomingMessage[] = [];
  const url = await aServer(async (request, response) => {
    requests.push(request);
    received.push(Export.parse(await json(request)));
    response.setHeader("content-type", "application/json").end("{}");
  });
  const spans = () =>
    received.flatMap(({ resourceSpans }) => resourceSpans.flatMap((r) => r.scopeSpans)).flatMap((s) => s.spans);
  return { url, received, requests, spans };
}

test("a collector receives requests, their statements and their errors, without personal data", async () => {
  const collector = await aCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
  vi.stubEnv("OTEL_EXPORTER_OTLP_HEADERS", "x-key=abc");
  vi.stubEnv("OTEL_SERVICE_NAME", "letters");
  env().OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
  onTestFinished(() => {
    env().OTEL_EXPORTER_OTLP_ENDPOINT = undefined;
    globalThis.undersignedTraces = undefined;
  });
  await startTraces();
  const url = await aServer(
    observe(async (_, response) => {
      await db().campaign.findMany({ where: { slug: "ana@example.org" } });
      await db().$queryRaw`SELECT ${"ana@example.org"}::int`.catch((error) => logFailure("request_failed", error));
      response.writeHead(503).end();
    }),
  );
  await (await fetch(`${url}/en/verify/s3cret?email=ana@example.org`)).text();
  await inSpan("job forget", {}, async () => {});
  logFailure("crashed", Object.assign(new TypeError("s3cret"), { code: "ECONNRESET" }));
  await endTraces();

  const [request, found, failed] = ["/[locale]/verify/[token]", "select campaigns", "other"].map((name) =>
    collector.spans().find((span) => span.name === name),
  );
  expect(found).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
  expect(failed).toMatchObject({ parentSpanId: request?.spanId, status: { code: 2 } });
  expect(request?.events).toMatchObject([{ name: "exception" }]);
  expect(JSON.stringify(request)).toContain("22P02");
  const failure = collector.spans().find(({ name }) => name === "failure");
  expect(JSON.stringify(failure?.events)).toMatch(/exception\.type.*TypeError.*traces\.test\.ts.*ECONNRESET/);
  expect(collector.spans().map(({ name }) => name)).toContain("job forget");
  expect(JSON.stringify(collector.received)).toContain('"letters"');
  expect(JSON.stringify(collector.received)).not.toMatch(/s3cret|example\.org|127\.0\.0\.1/);
  expect(collector.requests[0]).toMatchObject({ url: "/v1/traces", headers: { "x-key": "abc" } });
});

test("a collector that is down delays nothing and fails nothing", async () => {
  env().OTEL_EXPORTER_OTLP_ENDPOINT = "http://127.0.0.1:9";
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9");
  onTestFinished(() => {
    env().OTEL_EXPORTER_OTLP_ENDPOINT = undefined;
    globalThis.undersignedTraces = undefined;
  });
  await startTraces();
  expect(await inSpan("job forget", {}, async () => 7)).toBe(7);
  const start = performance.now();
  await endTraces();
  expect(performance.now() - start).toBeLessThan(10_000); // its limit is two seconds
});

test("without a collector, nothing of the SDK is loaded", () => {
  const code = `
    const { startTraces } = await import("${new URL("start-traces.ts", import.meta.url)}");
    await import("${new URL("../logger.ts", import.meta.url)}");
    await startTraces();
    const { createRequire } = await import("node:module");
    const cache = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify(cache.filter((path) => /@opentelemetry\\/(?!api)/.test(path)).length));`;
  const env = { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: "" };
  const run = (settings: object) =>
    execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      env: { ...env, ...settings },
      encoding: "utf8",
    });
  expect(Number(run({}))).toBe(0);
  expect(Number(run({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" }))).toBeGreaterThan(0);
});
