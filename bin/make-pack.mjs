// `node bin/make-pack.mjs ID`: makes a requested delivery pack. Started by a worker (lib/deliveries/pack-process.ts).
import "./require-settings.mjs";
import { makePack } from "../lib/deliveries/make.ts";

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => ending.abort());
process.on("disconnect", () => process.exit(1)); // the worker died; another one takes over

const made = makePack(process.argv[2], ending.signal);
process.exit(
  await made.then(
    () => 0,
    () => 1, // makePack has logged the cause
  ),
);
