import { globSync, readFileSync } from "node:fs";

const KINDS = ["FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "EXPOSE", "HEALTHCHECK", "CMD"];

/**
 * @typedef {{ kind: string, value?: string, command?: string[], from?: string, sources?: string[], target?: string,
 *   values?: Record<string, string>, options?: string }} Step
 */

/** Returns the stages, each with its base image, name and instructions. Rejects what playing a Dockerfile cannot do. */
export function parseDockerfile(text) {
  /** @type {{ image: string, name: string, steps: Step[] }[]} */
  const stages = [];
  for (const line of text
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter(Boolean)) {
    const [, kind, rest] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (!KINDS.includes(kind)) throw new Error(`This is not understood: ${line}`);
    if (kind === "FROM") {
      const [image, , name = String(stages.length)] = rest.split(/\s+/);
      stages.push({ image, name, steps: [] });
    } else stages.at(-1).steps.push(READERS[kind]?.(rest) ?? { kind, value: rest });
  }
  return stages;
}

const READERS = {
  COPY(rest) {
    const words = rest.split(/\s+/);
    const from = words[0].startsWith("--from=") ? words.shift().slice("--from=".length) : undefined;
    return { kind: "COPY", from, sources: words.slice(0, -1), target: words.at(-1) };
  },
  ENV: (rest) => ({ kind: "ENV", values: Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split(/=(.*)/, 2))) }),
  CMD: (rest) => ({ kind: "CMD", command: JSON.parse(rest) }),
  HEALTHCHECK(rest) {
    const [options, command] = rest.split(/\s*CMD\s*/);
    return { kind: "HEALTHCHECK", options, command: JSON.parse(command) };
  },
};

/** Lists the context's files as the ignore file leaves them; its last matching pattern decides. */
export function listContext(root, ignoreFile) {
  const patterns = readFileSync(ignoreFile, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ isKept: line.startsWith("!"), pattern: toPattern(line.replace("!", "")) }));
  const isKept = (path) => patterns.findLast(({ pattern }) => pattern.test(path))?.isKept ?? true;
  const top = globSync(["*", ".*"], { cwd: root }).filter(isKept);
  const below = globSync(
    top.map((name) => `${name}/**/*`),
    { cwd: root },
  );
  return [...top, ...below].filter(isKept);
}

function toPattern(line) {
  const source = line
    .replaceAll(".", "\\.")
    .replaceAll("**/", "(.+/)?")
    .replaceAll(/(?<!\.)\*/g, "[^/]*");
  return new RegExp(`^${source}(/|$)`);
}
