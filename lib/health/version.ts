import { readFileSync } from "node:fs";
import { join } from "node:path";

let known: string | undefined;

/** The release, and the build if there is one: `0.1.0 (nb2x…)`. */
export function versionOf(folder = process.cwd()): string {
  known ??= `${releaseIn(folder)}${buildIn(folder)}`;
  return known;
}

function releaseIn(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return version;
}

function buildIn(folder: string): string {
  try {
    return ` (${readFileSync(join(folder, ".next/BUILD_ID"), "utf8").trim().slice(0, 12)})`;
  } catch {
    return "";
  }
}
