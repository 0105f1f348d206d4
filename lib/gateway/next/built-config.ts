import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The variable by which Next's own standalone server passes the configuration of the build on, so that it is neither loaded
 * nor checked again.
 */
export function builtConfig(folder: string): Record<string, string> {
  const { config } = JSON.parse(readFileSync(join(folder, "required-server-files.json"), "utf8"));
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) };
}
