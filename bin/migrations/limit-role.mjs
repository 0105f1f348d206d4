import { ROLE_LIMITS } from "../../lib/pooler.ts";
import { reachDatabase } from "./reach.mjs";

/** Through the pooler, because the limits are those of the role that it logs in with. A role may limit itself. */
export async function limitRole(pooledUrl) {
  const client = await reachDatabase(pooledUrl);
  try {
    const { rows } = await client.query("SELECT quote_ident(current_database()) AS database");
    for (const [name, ms] of Object.entries(ROLE_LIMITS))
      await client.query(`ALTER ROLE CURRENT_USER IN DATABASE ${rows[0].database} SET ${name} = ${ms}`);
  } finally {
    await client.end().catch(() => {});
  }
}
