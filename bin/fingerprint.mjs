import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./project.mjs";

export function fingerprint(paths, isWanted = () => true) {
  const digest = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const path of paths.flatMap(filesIn).filter(isWanted).sort()) {
    const content = readFileSync(join(ROOT, path));
    digest.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return digest.digest("hex");
}

/** Runs `act` unless it succeeded for the same fingerprint; the stamp is written last. */
export async function doOnceFor(print, stamp, act) {
  if (isDoneFor(print, stamp)) return;
  rmSync(stamp, { force: true });
  await act();
  writeFileSync(stamp, print);
}

export function isDoneFor(print, stamp) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

function filesIn(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)));
}
