import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { ROOT } from "../project.mjs";

export const SCHEMA = globSync(["schema.prisma", "models/*.prisma"], { cwd: join(ROOT, "prisma") })
  .sort()
  .map((path) => ({ path, content: readFileSync(join(ROOT, "prisma", path), "utf8") }));
export const FILTERS = { externalTables: [], externalEnums: [] };

/** PostgreSQL type OIDs. */
const CHAR = 18;
const TEXT = 25;
const MARK = "\0";

export function describeMigrations(migrations) {
  return {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
    })),
  };
}

/** Prisma's schema engine as WebAssembly. It writes migrations; apply.mjs runs them. */
export async function startEngine(connectionString) {
  const factory = new PrismaPg({ connectionString });
  for (const method of ["connect", "connectToShadowDb"]) {
    const connect = factory[method].bind(factory);
    factory[method] = async () => fixAdapter(await connect());
  }
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const { SchemaEngine } = await loadModule();
  return SchemaEngine.new({ datamodels: SCHEMA.map(({ path, content }) => [path, content]) }, () => {}, adapter);
}

/**
 * Fixes two flaws of the adapter: it splits a script at every ";", even inside function bodies, and it rejects the type
 * "char", which the engine reads from the catalog. Such columns pass as marked text.
 */
function fixAdapter(connection) {
  const driver = connection.underlyingDriver();
  const query = driver.query.bind(driver);
  const queryRaw = connection.queryRaw.bind(connection);
  driver.query = async (...given) => {
    const result = await query(...given);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CHAR) Object.assign(field, { dataTypeID: TEXT, name: field.name + MARK });
    }
    return result;
  };
  connection.queryRaw = async (given) => {
    const { columnNames, columnTypes, ...result } = await queryRaw(given);
    return {
      ...result,
      columnNames: columnNames.map((name) => name.replace(MARK, "")),
      columnTypes: columnTypes.map((type, i) => (columnNames[i].endsWith(MARK) ? ColumnTypeEnum.Character : type)),
    };
  };
  connection.executeScript = async (script) => void (await query(script));
  return connection;
}

let loading;

/** The module supports one instance only. */
function loadModule() {
  loading ??= instantiate();
  return loading;
}

/** Node cannot import the package's .wasm file directly. */
async function instantiate() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  const main = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = new WebAssembly.Module(readFileSync(main.replace("schema_engine.js", "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(code, { "./schema_engine_bg.js": module });
  module.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return module;
}
