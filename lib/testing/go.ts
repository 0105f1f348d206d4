import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const PACKAGES = "/usr/share/gocode";

export const hasGo =
  existsSync(join(PACKAGES, "src/golang.org/x/mod/sumdb/tlog")) && spawnSync("go", ["version"]).status === 0;

/** What Go's own `sumdb/note` and `sumdb/tlog` say of a log: "ok", or the fault. */
export function checkWithGo(log: unknown): string {
  const env = { ...process.env, GO111MODULE: "off", GOPATH: PACKAGES, GOFLAGS: "-buildvcs=false" };
  const asJson = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && "type" in value && value.type === "Buffer" && "data" in value
      ? Buffer.from(Array.isArray(value.data) ? value.data : []).toString("base64")
      : value;
  const { stdout, stderr } = spawnSync("go", ["run", "lib/testing/check-log.go"], {
    input: JSON.stringify(log, asJson),
    env,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return stdout.trim() || stderr.trim();
}
