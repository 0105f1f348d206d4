import { readSource } from "./sources.ts";

const FOLDER = "deploy/nginx/undersigned";

type Location = { equals?: string; pattern?: RegExp; prefix?: string; body: string };

export function readConf(name: string): string {
  return readSource(`${FOLDER}/${name}`) ?? "";
}

const site = readConf("site.conf");
const http = readConf("http.conf");

const locations: Location[] = [...site.matchAll(/^location (?:(=|~) )?(\S+) \{([\s\S]*?)^\}/gm)].map(
  ([, kind, where = "", body = ""]) => {
    if (kind === "=") return { equals: where, body };
    return kind === "~" ? { pattern: new RegExp(where), body } : { prefix: where, body };
  },
);

/** As nginx chooses it: the exact one, else the first pattern, else the prefix. */
function locationOf(path: string): string {
  const found =
    locations.find(({ equals }) => equals === path) ??
    locations.find(({ pattern }) => pattern?.test(path)) ??
    locations.find(({ prefix }) => prefix && path.startsWith(prefix));
  return found?.body ?? "";
}

/** What nginx does with a path: by which parameters it keeps the answer, and what it lets through of a body. */
export function readNginx(path: string) {
  const body = locationOf(path);
  const variables = /set \$known (\S+);/.exec(body)?.[1]?.match(/\$known_\w+/g) ?? [];
  return {
    act: /include undersigned\/(kept|passed)\.conf;/.exec(body)?.[1] ?? /return (\d+)/.exec(body)?.[1],
    parameters: variables.map((variable) => mapOf(variable).parameter),
    bodyMax: bytesOf(/client_max_body_size (\w+);/.exec(`${body}\n${site}`)?.[1]),
    isStreamed: body.includes("proxy_request_buffering off;"),
  };
}

/** The map of http.conf that makes a variable of a parameter. */
function mapOf(variable: string) {
  const [, parameter = "", body = ""] =
    new RegExp(`^map \\$arg_(\\w+) +\\${variable} +\\{([\\s\\S]*?\\}|[\\s\\S]*?^\\})$`, "m").exec(http) ?? [];
  return { parameter, body };
}

function bytesOf(size = ""): number {
  return Number.parseInt(size, 10) * (size.endsWith("m") ? 1024 * 1024 : 1024);
}

/** What nginx makes of a parameter's value: the part of the query, or nothing. */
export function readParameter(variable: string, value: string): string {
  for (const [, flags, source = "", made = ""] of mapOf(variable).body.matchAll(/"(~\*?)([^"]*)"\s+"([^"]*)";/g)) {
    const found = new RegExp(source, flags === "~*" ? "i" : "").exec(value);
    if (found) return made.replace(/\$(\w+)/, (_, name: string) => found.groups?.[name] ?? "");
  }
  return "";
}
