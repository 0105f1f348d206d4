import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage } from "node:http";
import { expect } from "@playwright/test";
import { aSigning, LETTER, type Mail } from "./makers.ts";
import { type Database, type Site, test } from "./sites.ts";
import { patience } from "./tools/patience.mjs";

/** When a worker dies: before the mailbox has the batch, before the answer comes back, or just after it. */
const MOMENTS = ["before", "between", "after"] as const;
type Moment = (typeof MOMENTS)[number];

const KILLS = 10;
const SIGNATURES_A_ROUND = 24;

/** What the mailbox is told to answer to the next requests of some rounds. */
const FAILURES: Record<number, object> = {
  2: { status: 429, times: 1, retryAfter: 1 },
  6: { status: 500, times: 2 },
  8: { status: 503, times: 1 },
};

test(`a worker killed ${KILLS} times in the middle of sending, by a mailbox that also fails, mails everybody exactly once`, async ({
  database,
  start,
}) => {
  test.slow(); // thirteen processes are started, one after another
  const web = await start({ ROLE: "web", SIGN_LIMIT: "0" });
  const road = await aRoadTo(web);
  const settings = { ROLE: "worker", RESEND_BASE_URL: `${road.url}/api/mailbox` };
  let next = start(settings);
  const addresses: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    const failure = FAILURES[round];
    if (failure) await fetch(`${web.url}/api/mailbox/failure`, json(failure));
    const worker = await next;
    const killed = road.ambush(MOMENTS[round % MOMENTS.length] ?? "before", worker);
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
  expect(road.carried()).toBeGreaterThan(KILLS);
  road.close();
});

/** A way from the workers to the mailbox of a site, on which they can be waylaid. */
async function aRoadTo({ url }: Site) {
  let waylay: ((at: Moment) => Promise<boolean>) | undefined;
  let carried = 0;
  const server = createServer(async (asked, answer) => {
    carried += 1;
    const body = await read(asked);
    if (await waylay?.("before")) return asked.destroy();
    const { method } = asked;
    const { host: _, ...headers } = asked.headers; // the mailbox opens only under the site's own name
    const onward = ask(url + asked.url, { method, headers }).end(body);
    const [reply]: IncomingMessage[] = await once(onward, "response");
    if (!reply) return;
    const words = await read(reply);
    if (await waylay?.("between")) return asked.destroy();
    answer.writeHead(reply.statusCode ?? 500, reply.headers).end(words);
    await waylay?.("after");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    carried: () => carried,
    close: () => server.close(),
    /** Kills the worker at this moment of the next request. */
    ambush(moment: Moment, worker: Site) {
      return new Promise<void>((done) => {
        waylay = async (at) => {
          if (at !== moment) return false;
          waylay = undefined;
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
  const answers = await Promise.all(
    signings.map((signing) => fetch(`${url}/api/campaigns/${LETTER}/signatures`, json(signing))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  return signings.map(({ email }) => email);
}

async function mailsOf({ url }: Site, address: string): Promise<Mail[]> {
  return (await fetch(`${url}/api/mailbox?to=${encodeURIComponent(address)}`)).json();
}

async function waiting(database: Database) {
  return database.query(`SELECT (SELECT count(*)::int FROM mails) AS mails,
    (SELECT count(*)::int FROM mail_batches) AS batches`);
}
