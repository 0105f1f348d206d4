import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Prisma } from "#prisma/client/client.ts";
import { queryForHealth } from "../db.ts";
import { env } from "../env.ts";
import { wake } from "../jobs/wake.ts";
import { logFailure } from "../logger.ts";
import { adoptSite } from "../site/in-force.ts";
import { readSite } from "../site/read.ts";
import { settleInFlight } from "../switches/in-flight.ts";
import { adoptSwitches, knownSwitches, type SwitchRow } from "../switches/in-force.ts";
import { readSwitches } from "../switches/read.ts";
import { uuidv7 } from "../uuid.ts";
import { addNoted, takeNoted } from "./security.ts";
import { noticeStalledMail } from "./stalled-mail.ts";
import { versionOf } from "./version.ts";

const { sql } = Prisma;

const READ_MS = 1_000;
const BEAT_MS = 5_000;

/** Reads the switches every second, and says that this process is alive and by which switches it acts. */
export function makeBeat(id = uuidv7()) {
  const startedAt = new Date();
  let acting = -1n;
  let told: bigint | undefined;
  let beatenAt = 0;
  let read: { state: string; rows: SwitchRow[] } | undefined;

  return {
    id,

    /** A change is acknowledged once nothing runs any more that began before it. */
    async step(now = Date.now()): Promise<void> {
      if (told === undefined) await beat(acting); // registered before it reads, it cannot miss a change
      await follow(now);
      const revision = knownSwitches()?.revision ?? 0n;
      if (revision !== acting) {
        const settled = settleInFlight().then(() => {
          if (knownSwitches()?.revision === revision) acting = revision;
        });
        await Promise.race([settled, pause(READ_MS)]);
      }
      if (acting === told && now - beatenAt < BEAT_MS) return;
      await beat(acting);
      [told, beatenAt] = [acting, now];
      await writeSecurity();
      await noticeStalledMail(now);
    },

    async leave(): Promise<void> {
      await writeSecurity();
      await queryForHealth(sql`DELETE FROM processes WHERE id = ${id}::uuid`);
    },
  };

  /** Rows are read only when something has changed: on most days nothing does. */
  async function follow(now: number): Promise<void> {
    const state = await readState();
    if (state !== read?.state) {
      read = { state, rows: await readSwitches() };
      adoptSite(await readSite());
      wake(); // workers follow switches too
    }
    adoptSwitches(read.rows, now);
  }

  async function beat(switches: bigint): Promise<void> {
    await queryForHealth(sql`
      INSERT INTO processes (id, role, machine, version, switches, started_at, seen_at)
      VALUES (${id}::uuid, ${env().ROLE}, ${hostname()}, ${versionOf()}, ${switches}, ${startedAt}, clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET switches = excluded.switches, seen_at = excluded.seen_at`);
  }
}

/** A fingerprint of what `readSwitches` and `readSite` return. */
async function readState(): Promise<string> {
  const [row] = await queryForHealth<{ state: string }>(sql`
    SELECT md5(concat_ws(E'\n',
      (SELECT string_agg(s.revision || ' ' || s.name || ' ' || coalesce(c.slug, ''), ',' ORDER BY s.revision)
        FROM switches s LEFT JOIN campaigns c ON c.id = s.campaign_id),
      (SELECT row(name, accent, logo_digest, logo_width, logo_height)::text FROM site),
      (SELECT string_agg(t::text, ',' ORDER BY locale) FROM site_texts t))) AS state`);
  return row?.state ?? "";
}

async function writeSecurity(): Promise<void> {
  const noted = takeNoted();
  if (noted.length === 0) return;
  const [kinds, abouts, organizers] = [
    noted.map(({ kind }) => kind),
    noted.map(({ about }) => about),
    noted.map(({ organizerId }) => organizerId),
  ];
  await queryForHealth(sql`
    INSERT INTO security_events AS s (hour, kind, about, organizer_id, count)
    SELECT date_trunc('hour', clock_timestamp()), * FROM unnest(${kinds}::text[], ${abouts}::text[],
      ${organizers}::uuid[], ${noted.map(({ count }) => count)}::int[]) ORDER BY 2, 3, 4
    ON CONFLICT (hour, kind, about, organizer_id) DO UPDATE SET count = s.count + excluded.count`).catch((error) => {
    addNoted(noted);
    throw error;
  });
}

/** `begun`: after the first try. The last switches stay in force while the database is away. */
export function startBeat(signal: AbortSignal): { begun: Promise<boolean>; ended: Promise<void> } {
  const beat = makeBeat();
  let worked = true;
  const step = async () => {
    const before = worked;
    worked = await beat.step().then(
      () => true,
      (error) => {
        if (before) logFailure("beat_failed", error);
        return false;
      },
    );
    return worked;
  };
  const begun = step();
  const repeat = async () => {
    await begun;
    while (!signal.aborted) {
      await pause(READ_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) await step();
    }
    await beat.leave().catch(() => {});
  };
  return { begun, ended: repeat() };
}
