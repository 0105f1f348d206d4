import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { findFreePort } from "../../bin/port.mjs";
import { patience } from "../../e2e/tools/patience.mjs";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { log, logFailure } from "../logger.ts";
import { runSwitch } from "../switches/command.ts";
import { until } from "../testing/database.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { readSource } from "../testing/sources.ts";
import { countJob, countShed, metrics } from "./metrics.ts";
import { serveMetrics } from "./serve-metrics.ts";

const FOLDER = fileURLToPath(new URL("../../deploy/monitoring/", import.meta.url));
const [rules = "", ruleTests = "", dashboard = "", runbook = ""] = [
  ...["alerts.yml", "alerts.test.yml", "grafana.json"].map((name) => `deploy/monitoring/${name}`),
  "docs/runbook.md",
].map(readSource);
const names = [...rules.matchAll(/alert: (\w+)/g)].map(([, name = ""]) => name);
const DRILL_MS = patience(30_000);
const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;
const caught = (work: Promise<unknown>) => work.catch((error: unknown) => error);

const port = await findFreePort();
Object.assign(env(), { METRICS_PORT: port });
const server = serveMetrics();
afterAll(() => server?.close());
const target = `127.0.0.1:${port}`;

test("every alert has its test, and a section of the runbook that its annotation names", () => {
  expect(names.length).toBeGreaterThan(10);
  const sections = [...runbook.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(names);
  const linked = [...rules.matchAll(/runbook: "docs\/runbook\.md#(\w+)"/g)].map(([, anchor]) => anchor);
  expect(linked).toEqual(names.map((name) => name.toLowerCase()));
  expect([...ruleTests.matchAll(/^ +alertname: (\w+)$/gm)].map(([, name]) => name)).toEqual(names);
});

test("alerts and dashboard ask only for metrics that exist, which contain no personal data", async () => {
  const { email } = await aSignature(await aCampaign());
  const response = await fetch(`http://${target}/metrics`);
  const text = await response.text();
  const there = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
  const asked = `${rules}${dashboard}`.match(/\b(undersigned|nodejs|process)_\w+/g) ?? [];
  expect(asked.length).toBeGreaterThan(25);
  expect(asked.filter((name) => !there.has(name.replace(/(_seconds)_(bucket|count)$/, "$1")))).toEqual([]);
  expect(text).not.toContain(email);
  expect(text).toContain("undersigned_mails_waiting 1");
  expect(text).toMatch(/undersigned_pool_connections\{pool="main",state="idle"\} [1-9]/);
});

test.skipIf(!isThere("promtool"))("promtool: each alert fires on its cause, and not before it", () => {
  const run = (...args: string[]) => execFileSync("promtool", args, { cwd: FOLDER, encoding: "utf8" });
  expect(run("check", "rules", "alerts.yml")).toContain(`${names.length} rules found`);
  expect(run("test", "rules", "alerts.test.yml")).toContain("SUCCESS");
});

const Series = z.object({ data: z.array(z.object({ alertname: z.string(), alertstate: z.string() })) });

/** A real Prometheus with the shipped rules, but short waits, and a limit of lag that lets the drill go on. */
async function aPrometheus() {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "undersigned-prometheus-")), await findFreePort()];
  const quick = rules.replace(/for: \w+/g, "for: 2s").replace(/(?<=lag.*)0\.5/, "0.1");
  writeFileSync(join(folder, "alerts.yml"), quick);
  const jobs = `[{job_name: undersigned, static_configs: [{targets: ["${target}", "127.0.0.1:9"]}]}]`;
  const global = "global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 500ms}";
  writeFileSync(join(folder, "p.yml"), `${global}\nrule_files: [alerts.yml]\nscrape_configs: ${jobs}\n`);
  const args = [`--config.file=${folder}/p.yml`, `--storage.tsdb.path=${folder}/data`];
  const server = spawn("prometheus", [...args, `--web.listen-address=127.0.0.1:${port}`], { stdio: "ignore" });
  onTestFinished(async () => {
    server.kill("SIGKILL");
    await until(() => server.exitCode !== null || server.signalCode !== null);
    rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    const url = `http://127.0.0.1:${port}/api/v1/series?match[]=ALERTS`;
    const read = await caught(fetch(url).then((response) => response.json()));
    return (Series.safeParse(read).data?.data ?? []).map(({ alertname, alertstate }) => `${alertname} ${alertstate}`);
  };
}

/** Causes everything that somebody is woken for, again and again. */
async function failEverywhere(): Promise<void> {
  log("mail_unreadable");
  log("witness_refused");
  metrics.drifts.set(1);
  for (let time = 0; time < 400; time++) countShed("sign");
  for (let time = 0; time < 4; time++) await caught(countJob("recount", () => Promise.reject(new Error("x"))));
  const fail = () => caught(db().$executeRaw`DO $$ BEGIN RAISE SQLSTATE '53100'; END $$`);
  for (const error of await Promise.all(Array.from({ length: 40 }, fail))) logFailure("request_failed", error);
  await Promise.all(Array.from({ length: 10 }, () => db().$queryRaw`SELECT pg_sleep(0.7)::text`));
}

function blockEventLoop(): void {
  for (const end = performance.now() + 150; performance.now() < end; );
}

test.skipIf(!isThere("prometheus"))("prometheus: every alert becomes pending, then fires, in a drill", async () => {
  await aSignature(await aCampaign());
  await db().$executeRaw`UPDATE mails SET created_at = now() - interval '10 minutes'`;
  await runSwitch(["pause", "mail", "--", "a drill"]);
  const readAlerts = await aPrometheus();
  const blocking = setInterval(blockEventLoop, 200);
  onTestFinished(() => clearInterval(blocking));
  const wanted = names.flatMap((name) => [`${name} firing`, `${name} pending`]);
  const deadline = Date.now() + DRILL_MS;
  let seen = new Set<string>();
  while (seen.size < wanted.length && Date.now() < deadline) {
    await failEverywhere();
    seen = new Set(await readAlerts());
  }
  expect([...seen].toSorted()).toEqual(wanted.toSorted());
});
