// Worker thread of `npm run bench -- hostile`: anonymous clients that send the largest accepted bodies, and larger ones.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openConnection } from "../connection.mjs";
import { aNetwork } from "../people.mjs";
import { SIGN } from "./sign.mjs";

const { port, seconds } = workerData;
const CONNECTIONS = 48;
/** Connections that never finish their headers. */
const IDLE = 200;
/** After the last request. */
const GRACE_MS = 5_000;
const MOST_REQUESTS = 20_000;
/** Body limits without a session: for signing, and elsewhere. */
const SIGN_FORM = 64 * 1024;
const ELSEWHERE = 16 * 1024;
/** Crashed the site once. */
const HUGE = 9_000_000;
/** One in this many is huge. */
const HUGE_EVERY = 60;

const { node } = JSON.parse(
  readFileSync(new URL("../../.next-bench/server/server-reference-manifest.json", import.meta.url), "utf8"),
);
const actionOf = (file) => Object.keys(node).find((id) => node[id].filename === `app/organize/${file}`);

const LOG_IN = { path: "/organize/log-in", field: `$ACTION_ID_${actionOf("log-in/actions.ts")}` };
const ENDED = { path: "/organize/account", field: `$ACTION_ID_${actionOf("account/actions.ts")}` };

const KINDS = ["<", "x"].flatMap((letter) => [
  () => form(LOG_IN, "email", letter, ELSEWHERE),
  () => form(ENDED, "name", letter, ELSEWHERE),
  () => urlencoded(SIGN, "comment", letter, SIGN_FORM),
  () => json(SIGN, "comment", letter, ELSEWHERE),
  () => json("/api/verifications", "code", letter, ELSEWHERE),
]);

function form({ path, field }, name, letter, size) {
  const part = (title, value) => `--edge\r\nContent-Disposition: form-data; name="${title}"\r\n\r\n${value}\r\n`;
  const frame = (value) => `${part(field, "")}${part("to", "")}${part(name, value)}--edge--\r\n`;
  return post(path, "multipart/form-data; boundary=edge", filled(frame, letter, size));
}

function urlencoded(path, name, letter, size) {
  const fill = encodeURIComponent(letter);
  const frame = (value) => `name=Ana&email=a&listed=yes&${name}=${value}`;
  return post(path, "application/x-www-form-urlencoded", frame(fill.repeat((size - frame("").length) / fill.length)));
}

function json(path, name, letter, size) {
  const frame = (value) => JSON.stringify({ name: "Ana", email: "a", slug: "almagro-resign", [name]: value });
  return post(path, "application/json", filled(frame, letter, size));
}

const filled = (frame, letter, size) => frame(letter.repeat(size - frame("").length));

/** Each uses its own network, so that rate limits do not stop them. */
function post(path, type, body) {
  const head = { host: `127.0.0.1:${port}`, "x-forwarded-for": aNetwork(), "content-type": type };
  const lines = Object.entries({ ...head, "content-length": body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

const until = performance.now() + seconds * 1_000;
const statuses = {};
let sent = 0;

function next() {
  sent += 1;
  return sent % HUGE_EVERY === 0 ? form(LOG_IN, "to", "<", HUGE) : KINDS[sent % KINDS.length]();
}

async function attack() {
  let line = openConnection(port);
  while (performance.now() < until && sent < MOST_REQUESTS) {
    const response = await line.send(next()).catch(() => undefined);
    const status = response?.status ?? "closed";
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (response) continue;
    line.close();
    line = openConnection(port);
  }
  line.close();
}

const idle = Array.from({ length: IDLE }, () => {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.on("error", () => {});
  socket.write("GET /en HTTP/1.1\r\nHost: x\r\n");
  return socket;
});
await Promise.race([Promise.all(Array.from({ length: CONNECTIONS }, attack)), wait(seconds * 1_000 + GRACE_MS)]);
for (const socket of idle) socket.destroy();
parentPort.postMessage({ statuses, connections: CONNECTIONS + IDLE });
