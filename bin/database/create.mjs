import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../children.mjs";
import { identify } from "./identity.mjs";

export const OWNER = "undersigned";

/** Atomic; access requires the password file. */
export async function createCluster(folder, binaries, { durable }) {
  const draft = `${folder}.draft`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(draft, { mode: 0o700 });
  const { prefix, uid, gid } = identify(draft, binaries);
  const owner = statSync(draft);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  chownSync(passwordFile, owner.uid, owner.gid);
  const [command, ...args] = [...prefix, join(binaries, "initdb")];
  const options = {
    pgdata: draft,
    username: OWNER,
    pwfile: passwordFile,
    auth: "scram-sha-256",
    encoding: "UTF8",
    locale: "C",
    "locale-provider": "builtin",
    "builtin-locale": "C.UTF-8",
  };
  args.push(...Object.entries(options).map(([name, value]) => `--${name}=${value}`));
  if (!durable) args.push("--no-sync");
  await run(command, args, { uid, gid, env: { LC_ALL: "C", TZ: "UTC" } });
  renameSync(passwordFile, join(draft, "password"));
  renameSync(draft, folder);
}

export function readPassword(folder) {
  return readFileSync(join(folder, "password"), "utf8").trim();
}
