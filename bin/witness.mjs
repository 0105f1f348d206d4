// `npm run witness -- https://letters.example/log/SLUG` looks at a campaign's public log each minute, remembers it, and cosigns
// what continues it (docs/auditable-count.md). It needs no database and no settings of the site.
//   --folder FOLDER   its key, and what it saw last (default: .witness)
//   --name NAME       its name for ever, such as newspaper.example/witness; asked for at the first start only
//   --key VKEY        the log's key, from elsewhere than the site (else: the one that is seen first)
//   --port PORT       also lets the site send checkpoints, to POST /add-checkpoint; --host HOST (default: 127.0.0.1)
//   --copy            also keeps all entries in the folder, from which the host can recover a log (docs/auditable-count.md)
//   --seconds N       between two looks (default: 60); --once looks once
// It exits with 1 once it has seen two histories, fewer entries than before, or a wrong key.
import { once } from "node:events";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { formatVkey } from "../lib/log/keys.ts";
import { makeWitness } from "../lib/log/witness/accept.ts";
import { openKey, readKnown } from "../lib/log/witness/memory.ts";
import { meetLog, pollLog } from "../lib/log/witness/poll.ts";
import { serveWitness } from "../lib/log/witness/serve.ts";
import { acquireLock } from "./lock.mjs";

const text = { type: "string" };
const flag = { type: "boolean", default: false };
const OPTIONS = {
  ...{ name: text, key: text, port: text, once: flag, copy: flag },
  folder: { ...text, default: ".witness" },
  host: { ...text, default: "127.0.0.1" },
  seconds: { ...text, default: "60" },
};

const report = (kind, words) => console.log(`${kind.padEnd(5)} ${words}`);

async function open() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const url = positionals[0]?.replace(/\/$/, "");
  if (!url || !/^https?:\/\/.+\/log\/[^/]+$/.test(url) || !(Number(values.seconds) > 0))
    throw new Error(
      "npm run witness -- https://letters.example/log/SLUG [--folder FOLDER] [--name NAME] [--port PORT]",
    );
  const folder = resolve(values.folder);
  const holder = acquireLock(join(folder, "lock"));
  if (holder) throw new Error(`Process ${holder} is this witness already: use another --folder.`);
  const signer = await openKey(folder, values.name);
  const seen = await readKnown(folder);
  if (seen && seen.url !== url) throw new Error(`${folder} is of ${seen.url}: use another --folder for another log.`);
  const known = seen ?? (await meetLog(url, values.key));
  if (values.key && !known.keys.includes(values.key)) throw new Error(`${folder} has seen other keys: ${known.keys}`);
  report("ok", `this witness is ${formatVkey(signer)}`);
  report(
    "ok",
    `${known.origin} has the key ${known.keys.join(", ")}${seen || values.key ? "" : ", seen for the first time"}`,
  );
  return { witness: makeWitness({ folder, signer, known, report, copies: values.copy }), values };
}

async function listen(witness, { port, host }) {
  const server = serveWitness(witness).listen(Number(port), host);
  await once(server, "listening");
  report("ok", `listens on ${host}:${server.address().port}`);
}

/** Ends once something is wrong. */
async function watch(witness, { once: isOnce, seconds }) {
  for (;;) {
    const isWell = await pollLog(witness, new Date()).catch((error) => {
      report("wait", `the log cannot be checked now: ${error.cause?.message ?? error.message}`);
      return !isOnce;
    });
    if (isOnce || !isWell) return isWell;
    await pause(Number(seconds) * 1_000);
  }
}

try {
  const { witness, values } = await open();
  if (values.port !== undefined) await listen(witness, values);
  process.exit((await watch(witness, values)) ? 0 : 1);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exit(1);
}
