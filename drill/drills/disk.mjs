import { setTimeout as pause } from "node:timers/promises";
import { queryPrimary } from "../check.mjs";

const FULL_MS = 10_000;
const SEGMENTS_MAX = 60;

async function fillData({ primary }) {
  const { disks } = await primary();
  disks.fill("data");
  await pause(FULL_MS);
  disks.clear("data");
}

/** PostgreSQL panics once it needs another segment, and Patroni 3.0 starts it again and again instead of the standby. */
async function fillWal({ primary }) {
  const full = await primary();
  full.disks.fill("wal");
  const write = "SELECT pg_logical_emit_message(true, 'drill', repeat('x', 8000000)), pg_switch_wal()";
  for (let segment = 0; segment < SEGMENTS_MAX; segment += 1)
    if (!(await queryPrimary(`${full.url}/postgres`, write).catch(() => false))) break;
  await pause(FULL_MS);
  full.disks.clear("wal");
}

const needs = ({ servers }) =>
  servers.every(({ disks }) => disks.isSmall) || "mounting a small disk is not allowed here";

export const drills = [
  {
    word: "disk-data",
    title: "the primary's disk for data is full for 10 s",
    window: 25,
    emails: 40,
    needs,
    strike: fillData,
  },
  {
    word: "disk-wal",
    title: "the primary's disk for WAL is full until 10 s after PostgreSQL gave up",
    window: 75,
    emails: 90,
    needs,
    strike: fillWal,
  },
];
