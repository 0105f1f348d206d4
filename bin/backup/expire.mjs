import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const DAY_MS = 86_400_000;
const DATED = /^(?:undersigned|departures)-(\d{4}-\d\d-\d\d)(T[\d-]+Z)?\.(?:backup|log)$/;

/** Deletes backups older than `days`, journals a day later (a backup needs that of its day), and what a killed one left. */
export async function expireBackups(folder, days, now = new Date()) {
  const deleted = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const [, day, time] = DATED.exec(name) ?? [];
    const end = day && Date.parse(day) + (days + (time ? 0 : 1)) * DAY_MS;
    const isLeft = name.endsWith(".partial") && (await stat(path)).mtimeMs < now.getTime() - DAY_MS;
    if (!isLeft && !(end <= now.getTime())) continue;
    await rm(path);
    deleted.push(name);
  }
  return deleted;
}
