import { setTimeout } from "node:timers/promises";
import { Prisma } from "#prisma/client/client.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { logFailure } from "../logger.ts";
import { recordAct } from "../record/write.ts";
import { matching, paramsOf, walked } from "../search/filter.ts";
import { actOn } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { pickColumns } from "./columns.ts";
import { headersIn } from "./headers.ts";
import type { ApiKey } from "./keys/find.ts";
import { beat, endExport, PACK, silentSince } from "./ledger.ts";
import type { ExportInput } from "./schema.ts";
import { streamExport } from "./stream.ts";
import { FORMATS } from "./write.ts";

/** Concurrent exports per campaign: each holds a connection and a snapshot. */
export const AT_ONCE = 2;

export const PATIENCE_MS = 5_000;
const SLOT_CHECK_MS = 500;

export type Exporter = { organizerId: string; locale: Locale; key?: ApiKey };

/** Records the export's start and end. With `patience`, waits for a free slot. */
export async function startExport(
  by: Exporter,
  slug: string,
  input: ExportInput,
  { signal, now = new Date(), patience = 0 }: { signal?: AbortSignal; now?: Date; patience?: number } = {},
) {
  let begun = await begin(by, slug, input, now);
  for (let waited = 0; isBusy(begun) && waited < patience && !signal?.aborted; waited += SLOT_CHECK_MS) {
    await setTimeout(SLOT_CHECK_MS);
    begun = await begin(by, slug, input, new Date());
  }
  if (!begun.ok) return begun;
  const { id, campaignId, columns } = begun;
  const { kind, format, bom, filter } = input;
  const locale = input.language ?? by.locale;
  const file = streamExport(
    {
      ...{ campaignId, kind, columns, format, locale, bom: bom === "1" },
      where: Prisma.sql`${walked(campaignId, filter)} AND ${matching(campaignId, filter)}`,
      headerOf: headersIn(locale),
      title: messagesIn(locale)("exports.sheet"),
    },
    (ending) => endExport(id, ending),
    { signal, onBeat: (so) => void beat(id, so).catch((error) => logFailure("export_beat_failed", error)) },
  );
  const name = `${slug}-${kind}-${now.toISOString().slice(0, 10)}.${format}`;
  return { ok: true, id, file, name, type: FORMATS[format] } as const;
}

function isBusy(begun: Awaited<ReturnType<typeof begin>>): boolean {
  return !begun.ok && begun.error === "busy";
}

/** Locks the campaign's row, so that concurrent starts see each other. */
async function begin({ organizerId, key }: Exporter, slug: string, input: ExportInput, now: Date) {
  const { kind, format, purpose } = input;
  const filter = paramsOf(input.filter);
  if (key && key.slug !== slug) return { ok: false, error: "unknown_campaign" } as const;
  if (key && key.scope !== `export_${kind}`) return { ok: false, error: "forbidden" } as const;
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const running = await transaction.export.count({
      where: { campaignId, endedAt: null, seenAt: { gt: silentSince(now) }, format: { not: PACK } },
    });
    if (running >= AT_ONCE) return { ok: false, error: "busy" } as const;
    const columns = pickColumns(kind, input.columns);
    const id = uuidv7(now.getTime());
    const who = key ? { apiKeyId: key.id } : { organizerId };
    await transaction.export.create({
      data: { id, campaignId, ...who, kind, format, columns, filter, purpose, startedAt: now, seenAt: now },
    });
    const details = { kind, format, ...(key && { key: key.id }) };
    await recordAct(transaction, { campaignId, organizerId, act: "exported", details, now });
    return { ok: true, id, campaignId, columns } as const;
  });
}
