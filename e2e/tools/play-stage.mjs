import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../../bin/children.mjs";
import { step } from "../../bin/progress.mjs";
import { findNode, ROOT } from "../../bin/project.mjs";
import { listContext } from "./dockerfile.mjs";

const isRoot = process.getuid() === 0;
/** Of the image's user. */
const ID = 1000;
const AS_USER = isRoot ? ["setpriv", `--reuid=${ID}`, `--regid=${ID}`, "--clear-groups", "--no-new-privs"] : [];
/** Exists on every machine, so that it can be mounted over while everything else is read-only. */
const MOUNT = "/mnt";

/** Plays a stage in an empty folder as an unprivileged user. The base image is a folder with Node.js and this machine's npm. */
export async function playStage({ name, steps }, folder, stages) {
  const root = join(folder, name);
  mkdirSync(join(root, "usr/local/bin"), { recursive: true });
  mkdirSync(join(folder, "home"), { recursive: true });
  cpSync(realpathSync(findNode()), join(root, "usr/local/bin/node"));
  const globalconfig = execFileSync("npm", ["config", "get", "globalconfig"], { encoding: "utf8" }).trim();
  const env = { HOME: join(folder, "home"), npm_config_globalconfig: globalconfig };
  const stage = { root, at: "/", env, command: [], check: [] };
  await own(folder);
  for (const given of steps) await PLAYERS[given.kind]?.(stage, given, stages);
  return stage;
}

const PLAYERS = {
  WORKDIR(stage, { value }) {
    stage.at = value;
    mkdirSync(join(stage.root, value), { recursive: true });
    return own(stage.root);
  },
  async COPY(stage, { from, sources, target }, stages) {
    const to = join(stage.root, stage.at, target);
    if (from) for (const source of sources) execFileSync("cp", ["-a", `${stages[from].root}${source}/.`, to]);
    else copyContext(sources, to);
    await own(to);
  },
  RUN: (stage, { value }) =>
    step(value.slice(0, 60), () => {
      const command = ["env", "-C", join(stage.root, stage.at), ...pathOf(stage.root), "sh", "-c", value];
      const [program, ...args] = [...AS_USER, ...command];
      return run(program, args, { env: { ...blank(), ...stage.env } });
    }),
  ENV: (stage, { values }) => Object.assign(stage.env, values),
  CMD: (stage, { command }) => Object.assign(stage, { command }),
  HEALTHCHECK: (stage, { command }) => Object.assign(stage, { check: command }),
};

function copyContext(sources, to) {
  const files = listContext(ROOT, join(ROOT, "deploy/Dockerfile.dockerignore")).filter((path) =>
    statSync(join(ROOT, path)).isFile(),
  );
  const isWanted = (path) => sources.some((source) => source === "." || path === source);
  for (const path of files.filter(isWanted)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(ROOT, path), join(to, path));
  }
}

function own(path) {
  if (isRoot) execFileSync("chown", ["-R", `${ID}:${ID}`, path]);
}

/**
 * The command line that runs a command in the finished stage with only /tmp writable: as root in mounts of its own, with
 * an empty /tmp; else with every write permission taken away.
 */
export function inReadOnly({ root, at }, command) {
  if (!isRoot) {
    if (existsSync(root)) execFileSync("chmod", ["-R", "a-w", root]);
    return ["env", "-C", join(root, at), ...pathOf(root), ...command];
  }
  const mounts = [
    `mount --bind "${root}" ${MOUNT}`,
    `mount -o remount,bind,ro ${MOUNT}`,
    "mount -t tmpfs -o mode=1777 tmpfs /tmp",
    "mount -o remount,bind,ro /",
    `cd "${MOUNT}${at}"`,
    'exec "$@"',
  ];
  return ["unshare", "--mount", "sh", "-c", mounts.join(" && "), "sh", ...AS_USER, "env", ...pathOf(MOUNT), ...command];
}

const pathOf = (root) => [`PATH=${root}/usr/local/bin:/usr/local/bin:/usr/bin:/bin`];

/** Variables of this process that a container does not have. */
function blank() {
  const names = Object.keys(process.env).filter((name) => /^(npm_|TEST_|BENCH)|^(NODE_ENV|PORT|HOST|ROLE)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
