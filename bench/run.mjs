// `npm run bench [-- COMMAND [COUNT]]`: measures and writes the results into bench/README.md, which lists the commands.
import { end, endWhenAsked } from "../bin/exit.mjs";
import { runAttacks } from "./attacks-command.mjs";
import { runBare } from "./bare-command.mjs";
import { buildForBench } from "./build.mjs";
import { runCache } from "./cache-command.mjs";
import { runConsole } from "./console-command.mjs";
import { findPostgres } from "./database.mjs";
import { runExports } from "./exports-command.mjs";
import { runHostile } from "./hostile-command.mjs";
import { measureAll } from "./measure.mjs";
import { runOverload } from "./overload-command.mjs";
import { runPacks } from "./packs-command.mjs";
import { report } from "./report.mjs";
import { runSeed } from "./seed-command.mjs";
import { adoptSettings } from "./settings.mjs";
import { runSignatories } from "./signatories-command.mjs";
import { summarize } from "./summary.mjs";

const COMMANDS = {
  all: runAll,
  bare: runBare,
  seed: runSeed,
  console: runConsole,
  cache: runCache,
  exports: runExports,
  packs: runPacks,
  signatories: runSignatories,
  hostile: runHostile,
  attacks: runAttacks,
  overload: runOverload,
};

const [name = "all", amount] = process.argv.slice(2);

async function runAll() {
  const postgres = await findPostgres();
  adoptSettings(postgres);
  await buildForBench();
  const found = await measureAll(postgres);
  report(summarize(found), found.postgres, "results");
}

endWhenAsked();
try {
  const command = COMMANDS[name];
  if (!command) throw new Error(`Unknown benchmark. Choose one of: ${Object.keys(COMMANDS).join(", ")}.`);
  await command(amount === undefined ? undefined : Number(amount));
  await end(0);
} catch (error) {
  await end(1, error);
}
