// `npm run switch`: what is held and what is switched off; `npm run switch -- lift 12`; `npm run switch -- pause mail`.
// Nobody has to log in for it. Needs the environment of `npm start`, DATABASE_URL included.
import "./require-settings.mjs";
import { closeDatabase } from "../lib/db.ts";
import { runSwitch } from "../lib/holds/switch-command.ts";

const { ok, lines } = await runSwitch(process.argv.slice(2));
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
await closeDatabase();
