import { setTimeout as wait } from "node:timers/promises";
import { mustEqual } from "../checks.mjs";
import { startServer } from "../server.mjs";

const POLL_MS = 50;
const RECIPIENTS = "SELECT count(DISTINCT to_digest) FROM mailbox_mails";

/** Sends all queued emails to the local mailbox. */
export async function measureMail(database) {
  const waiting = await database.number("SELECT count(*) FROM mails");
  const server = await startServer(database, { ROLE: "worker", MAIL_REQUESTS_PER_SECOND: "0" });
  const start = performance.now();
  await untilSent(database);
  const seconds = (performance.now() - start) / 1000;
  await server.end();
  const arrived = await database.number("SELECT count(*) FROM mailbox_mails");
  mustEqual("mails that arrived", arrived, await database.number("SELECT count(*) FROM signatures"));
  mustEqual("people who got a mail", await database.number(RECIPIENTS), arrived);
  return { rate: waiting / seconds, mails: waiting };
}

async function untilSent(database) {
  const left = "SELECT (SELECT count(*) FROM mails) + (SELECT count(*) FROM mail_batches)";
  while ((await database.number(left)) > 0) await wait(POLL_MS);
}
