import { reachDatabase } from "../../bin/migrations/reach.mjs";
import { settings } from "../../bin/require-settings.mjs";

const client = await reachDatabase(settings.DATABASE_URL);
const { rows } = await client.query("SELECT FROM campaigns LIMIT 1");
await client.end();
if (rows.length === 0) await import("./write.ts"); // which loads much more
