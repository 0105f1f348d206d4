// `npm run switch` lists holds and paused emails; `-- lift 12` lifts a hold; `-- pause mail` pauses emails.
// Needs the same environment as `npm start`, including DATABASE_URL.
import "./require-settings.mjs";
import { closeDatabase } from "../lib/db.ts";
import { runSwitch } from "../lib/switches/command.ts";

const { ok, lines } = await runSwitch(process.argv.slice(2));
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
await closeDatabase();
