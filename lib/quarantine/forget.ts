import { db } from "../db.ts";
import { firstId } from "../search/filter.ts";

const HOUR_MS = 3_600_000;
const OBSERVED_HOURS = 48;
/** Those of a burst are kept while their link is valid, without what nobody needs any more. */
const MEMBER_HOURS = 96;

export async function forgetObservations(now = new Date()): Promise<void> {
  const before = (hours: number) => firstId(now.getTime() - hours * HOUR_MS);
  await db().$executeRaw`
    DELETE FROM observations WHERE id < ${before(OBSERVED_HOURS)}::uuid
      AND (burst_id IS NULL OR id < ${before(MEMBER_HOURS)}::uuid)`;
  await db().$executeRaw`
    UPDATE observations SET network = NULL, range = NULL, source = NULL, earlier = NULL
    WHERE burst_id IS NOT NULL AND id < ${before(OBSERVED_HOURS)}::uuid AND network IS NOT NULL`;
}
