// `node bin/make-pack.mjs ID`: makes a delivery pack that was asked for. Started by a worker (lib/deliveries/apart.ts).
import "./require-settings.mjs";
import { makePack } from "../lib/deliveries/make.ts";

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => ending.abort());
process.on("disconnect", () => process.exit(1)); // the worker is dead, and another has the pack

const made = makePack(process.argv[2], ending.signal);
process.exit(
  await made.then(
    () => 0,
    () => 1, // makePack has told why
  ),
);
