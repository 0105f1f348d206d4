// `node bench/pack.mjs`: makes a delivery pack, then the delivery table of the same people, and prints the cost of each as
// JSON. Started by bench/measures/pack.mjs.
import { randomUUID } from "node:crypto";
import { db } from "../lib/db.ts";
import { makePack } from "../lib/deliveries/make.ts";
import { pickColumns } from "../lib/exports/columns.ts";
import { streamExport } from "../lib/exports/stream.ts";
import { mustEqual } from "./checks.mjs";

const MEGABYTE = 2 ** 20;
const SAMPLE_MS = 10;

const { id: campaignId } = await db().campaign.findFirstOrThrow({ where: { slug: "almagro-resign" } });
const { organizerId } = await db().membership.findFirstOrThrow({ where: { campaignId } });
const pack = await watch(makeOne);
const table = await watch(exportTable);
mustEqual("rows in the pack", pack.rows, table.rows);
console.log(JSON.stringify({ table, pack }));
process.exit(0);

/** Milliseconds and peak megabytes of the process. */
async function watch(act) {
  let most = 0;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const start = performance.now();
  const told = await act();
  clearInterval(sampling);
  return { ...told, time: performance.now() - start, megabytes: most / MEGABYTE };
}

async function exportTable() {
  const wanted = { campaignId, kind: "delivery", columns: pickColumns("delivery"), format: "csv", locale: "en" };
  let rows = 0;
  const file = streamExport({ ...wanted, title: "", headerOf: (key) => key }, async (ending) => {
    rows = ending.rows;
  });
  for await (const _ of file);
  return { rows };
}

async function makeOne() {
  const id = randomUUID();
  await db().pack.create({ data: { id, campaignId, organizerId, locale: "en" } });
  await makePack(id, new AbortController().signal);
  const { state, doneRows, bytes } = await db().pack.findUniqueOrThrow({ where: { id } });
  mustEqual("the pack's state", state, "done");
  return { rows: doneRows, bytes: Number(bytes) };
}
