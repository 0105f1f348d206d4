import { Prisma } from "#prisma/client/client.ts";
import { isProviderDomain } from "../addresses/providers.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { digestDomain, domainOf } from "../holds/subject.ts";
import { digestAround } from "../limits/network.ts";
import { logFailure } from "../logger.ts";
import { TRAITS } from "./groups.ts";
import { rangeOf } from "./range.ts";
import { fitsName, isTagged, shapeOf, stemOf } from "./shape.ts";

const WAIT_MS = 500;
const WAITING_MAX = 20_000;

/** `id`: of the set of words. `suspicion`: lib/quarantine/suspicion.ts. */
export type Signing = { id: string; at: Date; name: string; email: string; network: string; suspicion?: number };

let waiting: Signing[] = [];
let timer: NodeJS.Timeout | undefined;

/** Stored soon, together with others: signing does not wait for it. Where limits are off, nothing is observed. */
export function observeSigning(signing: Signing): void {
  if (env().SIGN_LIMIT === 0 || waiting.length >= WAITING_MAX) return;
  waiting.push(signing);
  timer ??= setTimeout(
    () => void storeObservations().catch((error) => logFailure("job_failed", error)),
    WAIT_MS,
  ).unref();
}

/** Only words that were stored are observed. All digests but the domain's are under the day's salt. */
export async function storeObservations(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const signings = waiting;
  waiting = [];
  if (signings.length === 0) return;
  await db().$executeRaw(insertObservations(await Promise.all(signings.map(digestSigning))));
}

export function insertObservations(rows: Awaited<ReturnType<typeof digestSigning>>[]): Prisma.Sql {
  const column = (of: (row: (typeof rows)[number]) => bigint | number) => rows.map((row) => String(of(row)));
  return Prisma.sql`
    INSERT INTO observations (id, signature_id, campaign_id, domain, network, range, stem, name, shape, traits, suspicion, source, earlier)
    SELECT n.id, coalesce(s.id, w.signature_id), coalesce(s.campaign_id, o.campaign_id), domain, network, range, stem, n.name,
      shape, traits, n.suspicion, coalesce(s.source, w.source), n.earlier::bigint[]
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${column((row) => row.domain)}::bigint[],
      ${column((row) => row.network)}::bigint[], ${column((row) => row.range)}::bigint[],
      ${column((row) => row.stem)}::bigint[], ${column((row) => row.name)}::bigint[], ${column((row) => row.shape)}::bigint[],
      ${column((row) => row.traits)}::smallint[], ${column((row) => row.suspicion)}::smallint[],
      ${rows.map(({ earlier }) => earlier)}::text[])
      AS n (id, domain, network, range, stem, name, shape, traits, suspicion, earlier)
    LEFT JOIN signatures s ON s.id = n.id
    LEFT JOIN pending_words w ON w.id = n.id LEFT JOIN signatures o ON o.id = w.signature_id
    WHERE coalesce(s.id, o.id) IS NOT NULL AND coalesce(s.erased_at, o.erased_at) IS NULL ON CONFLICT DO NOTHING`;
}

export async function digestSigning({ id, at, name, email, network, suspicion = 0 }: Signing) {
  const texts = [network, rangeOf(network), stemOf(email), name.toLowerCase(), `shape ${shapeOf(name)}`];
  const digests = await Promise.all(texts.map((text) => digestAround(text, at)));
  const [own = 0n, range = 0n, stem = 0n, names = 0n, shape = 0n] = digests.map(({ digest }) => digest);
  const before = digests.flatMap(({ earlier }) => earlier ?? []);
  const earlier = before.length > 0 ? `{${before}}` : null;
  const traits =
    (isProviderDomain(domainOf(email)) ? TRAITS.provider : 0) |
    (fitsName(name, email) ? TRAITS.fits : 0) |
    (isTagged(email) ? TRAITS.tagged : 0);
  const sealed = { network: own, range, stem, name: names, shape, earlier };
  return { id, domain: digestDomain(email), ...sealed, traits, suspicion };
}
