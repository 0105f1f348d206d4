import { uuidv7 } from "#lib/uuid.ts";
import type { Database } from "./sites.ts";

/** One that an auditor has begun, and an owner may approve. */
export async function aSample(query: Database["query"], campaign: number): Promise<string> {
  const id = uuidv7();
  await query(
    `INSERT INTO samples (id, campaign_id, number, auditor, state, wanted, source, offered_at, named_at)
     VALUES ($1, $2, 1, 'You', 'named', 1, 'dice', now(), now())`,
    [id, campaign],
  );
  return id;
}
