// `npm run bench`: measures everything and writes the results into bench/README.md.
// `npm run bench -- console`: what a dashboard costs with ten million signatures.
// `npm run bench -- exports`: what exports of a million signatures cost.
// `npm run bench -- signatories`: what any filter of the table of signatories costs with ten million of them.
// `npm run bench -- seed 1000000`: adds so many verified signatures to DATABASE_URL, or to a database that is dropped.
import { end, endWhenAsked } from "../bin/ending.mjs";
import { buildForBench } from "./build.mjs";
import { runConsole } from "./console-command.mjs";
import { findPostgres } from "./database.mjs";
import { runExports } from "./exports-command.mjs";
import { measureAll } from "./measure.mjs";
import { report } from "./report.mjs";
import { runSeed } from "./seed-command.mjs";
import { adoptSettings } from "./settings.mjs";
import { runSignatories } from "./signatories-command.mjs";
import { summarize } from "./summary.mjs";

const [command, amount] = process.argv.slice(2);

async function bench() {
  const postgres = await findPostgres();
  adoptSettings(postgres);
  await buildForBench();
  const found = await measureAll(postgres);
  report(summarize(found), found.postgres, "results");
}

endWhenAsked();
try {
  const number = amount === undefined ? undefined : Number(amount);
  if (command === "seed") await runSeed(number);
  else if (command === "console") await runConsole(number);
  else if (command === "exports") await runExports(number);
  else if (command === "signatories") await runSignatories(number);
  else await bench();
  await end(0);
} catch (error) {
  await end(1, error);
}
