import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import packages from "../package.json" with { type: "json" };
import { listProduction, listUnused } from "./production.mjs";
import { ROOT } from "./project.mjs";

const MB = 1e6;

/** Bytes below a folder, without those below `others`. */
function sizeOf(path: string, others: Set<string>): number {
  if (others.has(path)) return 0;
  const entry = lstatSync(join(ROOT, path));
  if (!entry.isDirectory()) return entry.isFile() ? entry.size : 0;
  return readdirSync(join(ROOT, path)).reduce((sum, name) => sum + sizeOf(`${path}/${name}`, others), 0);
}

function sizeOfProduction(options = {}): number {
  const others = new Set(listUnused(options));
  const { all, needed } = listProduction();
  const nested = new Set([...all, ...others]);
  const installed = [...needed].filter((path) => existsSync(join(ROOT, path)) && !others.has(path));
  return installed.reduce((sum, path) => sum + sizeOf(path, new Set([...nested].filter((one) => one !== path))), 0);
}

test("production installs no tool that only builds or tests", () => {
  const { needed } = listProduction();
  const names = Object.keys(packages.dependencies).map((name) => `node_modules/${name}`);
  expect([...needed]).toEqual(expect.arrayContaining(names));
  const tools =
    /node_modules\/(prisma|typescript|playwright(-core)?|vitest|@biomejs\/.*|@prisma\/(dev|studio-core|engines))$/;
  expect([...needed].filter((path) => tools.test(path))).toEqual([]);
});

test("what production needs is at most 600 MB, in a container 410 MB", () => {
  expect(sizeOfProduction()).toBeLessThan(600 * MB);
  expect(sizeOfProduction({ inContainer: true })).toBeLessThan(410 * MB);
  expect(sizeOfProduction({ inContainer: true })).toBeGreaterThan(100 * MB);
});
