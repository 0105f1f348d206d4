import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import { expect } from "@playwright/test";
import { aSigning, LETTER, type Mail } from "./makers.ts";
import { type Database, type Site, test } from "./sites.ts";
import { patience } from "./tools/patience.mjs";

/** When a worker dies: before the mailbox gets the batch, before the response, or right after it. */
const MOMENTS = ["before", "between", "after"] as const;
type Moment = (typeof MOMENTS)[number];

const KILLS = Number(process.env.RUNS) || 3;
const SIGNATURES_A_ROUND = 24;

/** Errors of the mailbox, by round. */
const FAILURES: Record<number, object> = {
  1: { status: 429, times: 1, retryAfter: 1 },
  2: { status: 500, times: 2 },
  3: { status: 503, times: 1 },
};

test(`with ${KILLS} workers killed while sending and a failing mailbox, everybody gets exactly one email`, async ({
  database,
  start,
}) => {
  test.slow(); // starts many processes one after another
  const web = await start({ ROLE: "web", SIGN_LIMIT: "0" });
  const proxy = await startProxy(web);
  const settings = { ROLE: "worker", RESEND_BASE_URL: `${proxy.url}/api/mailbox` };
  let next = start(settings);
  const addresses: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    const failure = FAILURES[round];
    if (failure) await fetch(`${web.url}/api/mailbox/failure`, json(failure));
    const worker = await next;
    const killed = proxy.killDuring(MOMENTS[round % MOMENTS.length] ?? "before", worker);
    addresses.push(...(await signMany(web, SIGNATURES_A_ROUND)));
    await killed;
    next = start(settings);
  }
  await next;
  addresses.push(...(await signMany(web, SIGNATURES_A_ROUND)));

  await expect.poll(() => waiting(database), { timeout: patience(60_000) }).toEqual([{ mails: 0, batches: 0 }]);
  const received = new Map<string, number>();
  for (const address of addresses) received.set(address, (await mailsOf(web, address)).length);
  expect([...received].filter(([, mails]) => mails !== 1)).toEqual([]);
  const arrived = await database.query("SELECT count(*)::int AS mails FROM mailbox_mails");
  expect(arrived).toEqual([{ mails: addresses.length }]);
  expect(await database.query("SELECT 1 FROM signatures WHERE mail_error IS NOT NULL")).toEqual([]);
  expect(proxy.carried()).toBeGreaterThan(KILLS);
  proxy.close();
});

/** A proxy between workers and mailbox that can kill a worker during a request. */
async function startProxy({ url }: Site) {
  let intercept: ((at: Moment) => Promise<boolean>) | undefined;
  let carried = 0;
  const server = createServer(async (incoming, response) => {
    carried += 1;
    const body = await read(incoming);
    if (await intercept?.("before")) return incoming.destroy();
    const { method } = incoming;
    const { host: _, ...headers } = incoming.headers; // the mailbox accepts only the site's own host
    const onward = httpRequest(url + incoming.url, { method, headers }).end(body);
    const [reply]: IncomingMessage[] = await once(onward, "response");
    if (!reply) return;
    const words = await read(reply);
    if (await intercept?.("between")) return incoming.destroy();
    response.writeHead(reply.statusCode ?? 500, reply.headers).end(words);
    await intercept?.("after");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    carried: () => carried,
    close: () => server.close(),
    /** Kills the worker at this point of the next request. */
    killDuring(moment: Moment, worker: Site) {
      return new Promise<void>((done) => {
        intercept = async (at) => {
          if (at !== moment) return false;
          intercept = undefined;
          await worker.end("SIGKILL");
          done();
          return true;
        };
      });
    },
  };
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await stream.toArray());
}

function json(body: object) {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function signMany({ url }: Site, number: number): Promise<string[]> {
  const signings = Array.from({ length: number }, () => aSigning());
  const responses = await Promise.all(
    signings.map((signing) => fetch(`${url}/api/campaigns/${LETTER}/signatures`, json(signing))),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([202]));
  return signings.map(({ email }) => email);
}

async function mailsOf({ url }: Site, address: string): Promise<Mail[]> {
  return (await fetch(`${url}/api/mailbox?to=${encodeURIComponent(address)}`)).json();
}

async function waiting(database: Database) {
  return database.query(`SELECT (SELECT count(*)::int FROM mails) AS mails,
    (SELECT count(*)::int FROM mail_batches) AS batches`);
}
