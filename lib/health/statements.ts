import { createHash } from "node:crypto";
import type { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQueryable } from "@prisma/driver-adapter-utils";
import { codeOf } from "./describe-error.ts";
import { metrics } from "./metrics.ts";
import { scopes } from "./scope.ts";
import { inSpan } from "./traces.ts";

const WRITTEN = /\b(?:(insert) into|(?<!\b(?:for|key|do)\s)(update)|(delete) from)\s+(?:"\w+"\.)?"?(\w+)/i;
const READ = /\bfrom\s+(?:"\w+"\.)?"?(\w+)/i;

/** Outside a request or job, for example while polling, it is counted but not traced. */
export async function watchStatement<T>(sql: string, run: () => Promise<T>): Promise<T> {
  const statement = labelStatement(sql);
  const start = performance.now();
  try {
    return await (scopes.getStore()?.span ? inSpan(statement, { "db.system.name": "postgresql" }, run) : run());
  } catch (error) {
    metrics.statementErrors.inc({ class: classOf(error) });
    throw error;
  } finally {
    metrics.statements.observe({ statement }, (performance.now() - start) / 1000);
  }
}

export function watchAdapter(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await begin(level);
      watchQueries(transaction);
      return transaction;
    };
    watchQueries(adapter);
    return adapter;
  };
  return factory;
}

function watchQueries(queryable: Pick<SqlQueryable, "queryRaw" | "executeRaw">): void {
  const [read, write] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  queryable.queryRaw = (query) => watchStatement(query.sql, () => read(query));
  queryable.executeRaw = (query) => watchStatement(query.sql, () => write(query));
}

const labels = new Map<string, string>();
const LABELS_MAX = 1_000;

/** What it writes, or else reads first: `insert signatures`. */
export function labelStatement(sql: string): string {
  const known = labels.get(sql);
  if (known) return known;
  const [, insert, update, remove, table] = WRITTEN.exec(sql) ?? [];
  const read = READ.exec(sql)?.[1];
  const verb = (insert ?? update ?? remove ?? "select").toLowerCase();
  const name = table ?? read;
  const label = name ? `${verb} ${name.toLowerCase()}` : "other";
  if (labels.size >= LABELS_MAX) labels.clear();
  labels.set(sql, label);
  return label;
}

/** Appendix A of PostgreSQL's manual; errors without SQLSTATE are the connection's. */
function classOf(error: unknown): string {
  const code = codeOf(error);
  return /^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : "connection";
}

const names = new Map<string, string>();
const NAMES_MAX = 1_000;

/** Our code has few texts; the cache is reset if there are many. */
export function nameStatement(sql: string): string {
  const name = names.get(sql) ?? createHash("sha1").update(sql).digest("base64");
  if (names.size >= NAMES_MAX) names.clear();
  names.set(sql, name);
  return name;
}
