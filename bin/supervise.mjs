import { constants } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { connect, isEnding } from "./children.mjs";
import { end } from "./exit.mjs";

const WINDOW_MS = 60_000;
const DEATHS_MAX = 5;
const FIRST_PAUSE_MS = 250;
const SIGNALS = Object.entries(constants.signals);

/** Restarts a server that was ready once; gives up after five deaths within a minute. PostgreSQL stays up meanwhile. */
export async function supervise(node, args, { env, onReady }) {
  let wasReady = false;
  let deaths = [];
  for (;;) {
    const { child, exited } = connect(node, args, { env });
    child.on("message", ({ ready }) => {
      if (!ready) return;
      if (wasReady) console.log("The server is back.");
      else onReady();
      wasReady = true;
    });
    const code = await exited;
    if (isEnding()) return;
    if (!wasReady) return end(code || 1);
    deaths = [...deaths, Date.now()].filter((at) => at > Date.now() - WINDOW_MS);
    if (deaths.length >= DEATHS_MAX) return end(1, tooMany(code));
    const pause = FIRST_PAUSE_MS * 2 ** (deaths.length - 1);
    console.error(`The server died (${causeOf(code)}). It will restart in ${pause / 1000} s.`);
    await wait(pause);
    if (isEnding()) return;
  }
}

function tooMany(code) {
  const what = `The server died ${DEATHS_MAX} times within a minute, the last time by ${causeOf(code)}.`;
  return new Error(`${what} Giving up: what it wrote above may say why.`);
}

function causeOf(code) {
  const signal = SIGNALS.find(([, number]) => code === 128 + number)?.[0];
  const memory = signal === "SIGABRT" ? ", as when memory runs out" : "";
  return signal ? `${signal}${memory}` : `exit code ${code}`;
}
