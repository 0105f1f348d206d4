import { once } from "node:events";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

const LETTER = "almagro-resign";
/** Longer than the app lets any statement run. */
const PATIENCE_MS = 40_000;
const AGAIN_MS = 500;

/**
 * People who arrive at a steady rate. Each signs once; whoever gets the email verifies, and presses again until that is
 * acknowledged. `people` is the ledger: what was acknowledged, when, and how many emails came.
 */
export function startPeople(host, rate) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const people = new Map();
  const failures = [];
  let front;
  let isGathering = false;
  let isOver = false;

  async function act(what, path, data) {
    const sentAt = performance.now();
    const status = await post({ agent, host, port: front, path }, data).catch((error) => error.code ?? "no answer");
    const at = performance.now();
    if (status === 200 || status === 202) return { at, wait: at - sentAt };
    failures.push({ act: what, status, sentAt, at });
  }

  async function arrive() {
    const number = people.size + 1;
    const person = { name: `Drilled Person ${number}`, email: `person${number}@drill.example`, emails: [] };
    people.set(person.email, person);
    person.arrivedAt = performance.now();
    const { email, name } = person;
    const signing = { name, email, listed: true, updates: false, locale: "en" };
    person.signed = await act("sign", `/api/campaigns/${LETTER}/signatures`, signing);
  }

  async function verify(person, token) {
    while (!person.verified && !isOver) {
      person.verified = await act("verify", `/api/verifications/${token}`, {});
      if (!person.verified) await pause(AGAIN_MS);
    }
  }

  async function gather() {
    const start = performance.now();
    for (let arrived = 0; isGathering; arrived += 1) {
      await pause(Math.max(0, start + (arrived * 1000) / rate - performance.now()));
      void arrive();
    }
  }

  return {
    people,
    failures,
    /** The port of nginx. */
    aimAt(port) {
      front = port;
    },
    start() {
      isGathering = true;
      void gather();
    },
    stop() {
      isGathering = false;
    },
    end() {
      isGathering = false;
      isOver = true;
      agent.destroy();
    },
    receive({ to, text: words }) {
      const person = people.get(to);
      const token = /\/verify\/([\w.-]+)/.exec(words ?? "")?.[1];
      if (!person || !token) return;
      person.emails.push(performance.now());
      if (person.emails.length === 1) void verify(person, token);
    },
  };
}

export async function post({ agent, host, port, path }, data) {
  const body = JSON.stringify(data);
  const headers = { host, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const sent = request({ agent, port, path, method: "POST", headers, signal }).end(body);
  const [response] = await once(sent, "response");
  await text(response);
  return response.statusCode;
}
