// `npm run bench`: measures everything and writes the results into bench/README.md.
// `npm run bench -- console`: what a dashboard costs with ten million signatures.
// `npm run bench -- cache`: what nginx with the configuration of deploy/nginx serves, and what it lets through to the app.
// `npm run bench -- exports`: what exports of a million signatures cost.
// `npm run bench -- packs`: what delivery packs of a hundred thousand names, and of a million, cost.
// `npm run bench -- signatories`: what any filter of the table of signatories costs with ten million of them.
// `npm run bench -- hostile`: what the largest bodies cost everybody else, and what the time of an answer tells.
// `npm run bench -- seed 1000000`: adds so many verified signatures to DATABASE_URL, or to a database that is dropped.
import { end, endWhenAsked } from "../bin/ending.mjs";
import { buildForBench } from "./build.mjs";
import { runCache } from "./cache-command.mjs";
import { runConsole } from "./console-command.mjs";
import { findPostgres } from "./database.mjs";
import { runExports } from "./exports-command.mjs";
import { runHostile } from "./hostile-command.mjs";
import { measureAll } from "./measure.mjs";
import { runPacks } from "./packs-command.mjs";
import { report } from "./report.mjs";
import { runSeed } from "./seed-command.mjs";
import { adoptSettings } from "./settings.mjs";
import { runSignatories } from "./signatories-command.mjs";
import { summarize } from "./summary.mjs";

const COMMANDS = {
  all: runAll,
  seed: runSeed,
  console: runConsole,
  cache: runCache,
  exports: runExports,
  packs: runPacks,
  signatories: runSignatories,
  hostile: runHostile,
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
  if (!command) throw new Error(`Say what to measure: ${Object.keys(COMMANDS).join(", ")}.`);
  await command(amount === undefined ? undefined : Number(amount));
  await end(0);
} catch (error) {
  await end(1, error);
}
