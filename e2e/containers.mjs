// `node e2e/containers.mjs`: plays deploy/Dockerfile without Docker, each step as an unprivileged user in an empty folder,
// then runs the migration job, a web process and a worker on the result, read-only. Takes minutes and downloads packages.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseAllDocuments } from "yaml";
import { attach, endAll, run } from "../bin/children.mjs";
import { startDatabase } from "../bin/database/start.mjs";
import { end, endWhenAsked } from "../bin/exit.mjs";
import { findFreePort } from "../bin/port.mjs";
import { step } from "../bin/progress.mjs";
import { ROOT } from "../bin/project.mjs";
import { parseDockerfile } from "./tools/dockerfile.mjs";
import { inReadOnly, playStage } from "./tools/play-stage.mjs";

const POLL_MS = 200;
const READY_MS = 60_000;
const FAILURE = /EROFS|EACCES|EPERM|read-only|error/i;
const KEY = Buffer.alloc(32, 7).toString("base64");

const folder = mkdtempSync(join(tmpdir(), "undersigned-container-"));
process.on("exit", () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
endWhenAsked(130);

async function play() {
  const stages = {};
  let image;
  for (const stage of parseDockerfile(readFileSync(join(ROOT, "deploy/Dockerfile"), "utf8"))) {
    image = await playStage(stage, folder, stages);
    stages[stage.name] = image;
  }
  const mails = await receiveMails();
  const database = await startDatabase(join(folder, "data"), { durable: false });
  const env = {
    ...image.env,
    ...{ DATABASE_URL: database.url, ADDRESS_KEYS: `k1:${KEY}`, DIGEST_KEY: KEY, TOKEN_KEYS: `k1:${KEY}` },
    ...{ LOG_KEYS: `k1:${KEY}`, COMMITMENT_KEYS: `k1:${KEY}` },
    ...{ RESEND_API_KEY: "re_1", RESEND_BASE_URL: mails.url, MAIL_FROM: "letters@letters.example" },
    ...{ SITE_URL: "https://letters.example", TRUSTED_PROXIES: "1", DRAIN_SECONDS: "1" },
    BACKUP_FOLDER: "/tmp/backups",
  };
  await step("Migrating", () => runIn(image, readMigration(), env));
  const web = await startIn(image, { ...env, ROLE: "web" });
  const worker = await startIn(image, { ...env, ROLE: "worker" });
  await step("Reading and signing", () => use(web.url, mails));
  for (const each of [web, worker]) await stop(each);
  console.log("All steps ran, and nothing but /tmp was written to.");
}

function readMigration() {
  const [job] = parseAllDocuments(readFileSync(join(ROOT, "deploy/kubernetes/migrate.yaml"), "utf8"));
  return job.toJS().spec.template.spec.containers[0].command;
}

async function receiveMails() {
  const batches = [];
  const server = createServer(async (request, response) => {
    const mails = JSON.parse(Buffer.concat(await request.toArray()).toString());
    batches.push(mails);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: mails.map((_, at) => ({ id: `${batches.length}-${at}` })) }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, batches };
}

function runIn(image, command, env) {
  const [program, ...args] = inReadOnly(image, command);
  return run(program, args, { env });
}

/** Ready when the image's own health check says so. */
async function startIn(image, env) {
  const PORT = String(await findFreePort());
  const [program, ...args] = inReadOnly(image, image.command);
  const { child, exited, end: stop } = attach(program, args, { env: { ...env, PORT }, output: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  const started = { role: env.ROLE, url: `http://127.0.0.1:${PORT}`, exited, stop, output: () => output };
  await step(`Starting a ${env.ROLE}`, async () => {
    for (const since = Date.now(); ; await wait(POLL_MS)) {
      const code = await runIn(image, image.check, { ...env, PORT }).then(
        () => 0,
        () => 1,
      );
      if (code === 0) return;
      if (Date.now() - since > READY_MS) throw new Error(`The ${env.ROLE} did not become ready:\n${output}`);
    }
  });
  return started;
}

async function use(url, { batches }) {
  const headers = { "x-forwarded-for": "192.0.2.1", "content-type": "application/json" };
  for (const path of ["/en/almagro-resign", "/es/almagro-resign/share.png", "/api/campaigns/almagro-resign/count"])
    for (let times = 0; times < 2; times += 1) {
      const response = await fetch(`${url}${path}`, { headers });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await response.arrayBuffer();
    }
  const signature = { name: "Ana Pérez", email: "ana@example.org", listed: true, locale: "en" };
  const request = { method: "POST", headers, body: JSON.stringify(signature) };
  const { status } = await fetch(`${url}/api/campaigns/almagro-resign/signatures`, request);
  if (status !== 202) throw new Error(`Signing: ${status}`);
  for (const since = Date.now(); batches.length === 0; await wait(POLL_MS))
    if (Date.now() - since > READY_MS) throw new Error("The worker sent no email.");
}

async function stop({ role, stop: ask, exited, output }) {
  await ask();
  const code = await exited;
  if (code !== 0 || FAILURE.test(output())) throw new Error(`The ${role} exited with ${code}:\n${output()}`);
}

try {
  await play();
} catch (error) {
  await end(1, error);
}
await endAll();
process.exit(0);
