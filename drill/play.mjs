import { setTimeout as pause } from "node:timers/promises";
import { patience } from "../e2e/tools/patience.mjs";
import { checkLedger } from "./check.mjs";
import { HOST } from "./parts/site.mjs";
import { until } from "./processes.mjs";

const CALM_MS = 4_000;
const SETTLED_MS = 180_000;
const WHOLE_MS = 180_000;
/** An email is late if it takes longer, unless a drill allows more. */
const EMAIL_SECONDS = 10;

/**
 * Plays one drill under load. `strike` returns when the fault is over; `window` is for how many seconds after it began
 * people may be refused; `emails` is how long the slowest email may take.
 */
export async function play(rig, { title, strike, ...allowed }) {
  const [window, emails] = [allowed.window, allowed.emails ?? EMAIL_SECONDS].map((seconds) => patience(seconds));
  const { people } = rig;
  const [peopleBefore, failuresBefore] = [people.people.size, people.failures.length];
  people.start();
  await pause(CALM_MS);
  const struckAt = performance.now();
  const failed = await strike(rig).then(
    () => [],
    (error) => [error.message],
  );
  const overAt = performance.now();
  const settled = await settle(people, overAt).then(
    () => true,
    () => false,
  );
  people.stop();
  await until(() => isDone(people), "", SETTLED_MS).catch(() => {});
  await untilWhole(rig).catch((error) => failed.push(error.message));
  const mine = [...people.people.values()].slice(peopleBefore);
  const failures = people.failures.slice(failuresBefore);
  const check = await checkLedger(rig.directUrl, people.people, await readCount(rig));
  return judge({ title, window, emails, struckAt, overAt, settled, failed, mine, failures, check });
}

/** Waits until no request was refused for a while, and somebody has signed and verified after the fault. */
async function settle({ people, failures }, overAt) {
  const isCalm = () => performance.now() - Math.max(overAt, failures.at(-1)?.at ?? 0) > CALM_MS;
  const isServed = () => [...people.values()].some(({ arrivedAt, verified }) => verified && arrivedAt > overAt);
  await until(() => isCalm() && isServed(), "It did not recover", SETTLED_MS);
}

function isDone({ people }) {
  const isOpen = ({ signed, emails, verified }) => (signed || emails.length > 0) && !verified;
  return ![...people.values()].some(isOpen);
}

/** Every part runs, and a standby confirms what the primary commits. */
export async function untilWhole({ webs, workers, servers, pooler, haproxy, nginx, etcd }) {
  for (const part of [etcd, haproxy, pooler, nginx, ...webs, ...workers]) await part.untilUp();
  const has = async (role) => (await Promise.all(servers.map((server) => server[role]()))).filter(Boolean).length === 1;
  await until(async () => (await has("isPrimary")) && (await has("isSyncStandby")), "no standby is back", WHOLE_MS);
}

async function readCount({ webs: [web] }) {
  const read = async () => {
    const url = `http://127.0.0.1:${web.port}/api/campaigns/almagro-resign/count`;
    return (await (await fetch(url, { headers: { "x-forwarded-host": HOST } })).json()).count;
  };
  await read();
  await pause(3_000); // the first read may have been served from the cache
  return read();
}

function judge({ title, window, emails, struckAt, overAt, settled, failed, mine, failures, check }) {
  const since = (at) => (at - struckAt) / 1000;
  const refusedUntil = Math.max(0, ...failures.map(({ at }) => since(at)));
  const served = mine.flatMap(({ signed, verified }) => [signed, verified].filter(Boolean));
  const slowestEmail = Math.max(0, ...mine.map((person) => emailSeconds(person)));
  const isRight = new Set(check.counts).size === 1;
  const faults = [
    [!settled, "did not recover"],
    [check.lost > 0, `${check.lost} acknowledged and not stored or counted`],
    [!isRight, `counts differ: ${check.counts.join(", ")}`],
    [check.mailedTwice > 0, `${check.mailedTwice} mailed twice`],
    [check.unmailed > 0, `${check.unmailed} stored and not mailed`],
    [check.unverified > 0, `${check.unverified} could not verify`],
    [refusedUntil > window, `refused until ${refusedUntil.toFixed(1)} s, allowed ${window} s`],
    [slowestEmail > emails, `an email took ${slowestEmail.toFixed(1)} s, allowed ${emails} s`],
  ];
  return {
    title,
    fault: since(overAt),
    signed: mine.filter(({ signed }) => signed).length,
    verified: mine.filter(({ verified }) => verified).length,
    refused: failures.length,
    refusedUntil,
    window,
    longestWait: Math.max(0, ...served.map(({ wait }) => wait)) / 1000,
    slowestEmail,
    emails,
    statuses: tally(failures),
    faults: [...failed, ...faults.flatMap(([isSo, words]) => (isSo ? [words] : []))],
  };
}

/** From the signature, as far as it was acknowledged, to its email. */
function emailSeconds({ signed, emails: [first] }) {
  return signed && first ? (first - signed.at) / 1000 : 0;
}

function tally(failures) {
  const counts = {};
  for (const { act, status } of failures) counts[`${act} ${status}`] = (counts[`${act} ${status}`] ?? 0) + 1;
  return Object.entries(counts).map(([what, times]) => `${what}: ${times}`);
}
