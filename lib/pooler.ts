import { once } from "node:events";
import { connect } from "node:net";
import type { PrismaPg } from "@prisma/adapter-pg";
import type { ArgType, SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from "@prisma/driver-adapter-utils";
import pg from "pg";

// What a session did, for connections that keep none: those to a pooler in transaction mode.

/** Set for the role by `npm run migrate`, in milliseconds. */
export const ROLE_LIMITS = { statement_timeout: 30_000, lock_timeout: 10_000 };

/** They are set by `npm run migrate`, and then RECONNECT in PgBouncer's console. */
export async function hasLimits(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query("SHOW statement_timeout");
  return rows[0]?.statement_timeout !== "0";
}

const CANCEL_MS = 1_000;
const CANCEL_REQUEST = 80_877_102;
const QUERY_CANCELED = "57014";

const ZONED = [pg.types.builtins.TIMESTAMPTZ, 1185];

/** Ends statements that take too long by a cancel request, and returns dates with their offset applied. */
export function standInForSession(client: pg.ClientBase, statementMs: number): void {
  Object.assign(client, {
    query(first: unknown, ...rest: unknown[]) {
      const limit = startLimit(client, statementMs);
      const callback = rest.at(-1);
      if (typeof callback === "function")
        rest[rest.length - 1] = (error: unknown, result: unknown) => {
          const canceled = limit.end();
          if (canceled) canceled.then((late) => callback(late));
          else callback(error, result);
        };
      const running = Reflect.apply(pg.Client.prototype.query, client, [applyOffsets(first), ...rest]);
      if (typeof callback === "function" || !(running instanceof Promise)) return running;
      return running.finally(async () => {
        const late = await limit.end();
        if (late) throw late;
      });
    },
  });
}

/**
 * A canceled statement counts as failed even if it succeeds: the cancel may have ended the wait of its COMMIT for a
 * synchronous standby. It ends after the cancel request, which would otherwise hit the next statement.
 */
function startLimit(client: pg.ClientBase, statementMs: number) {
  let canceled: Promise<Error> | undefined;
  const timer = setTimeout(() => {
    const late = Object.assign(new Error(`canceled after ${statementMs} ms`), {
      code: QUERY_CANCELED,
      severity: "ERROR",
    });
    canceled = requestCancel(client).then(() => late);
  }, statementMs);
  return {
    end() {
      clearTimeout(timer);
      return canceled;
    },
  };
}

/** Unencrypted, as libpq sends it: it contains a number that is good for this one purpose. */
async function requestCancel(client: pg.ClientBase): Promise<void> {
  const [host, port, id, key] = ["host", "port", "processID", "secretKey"].map((name) => Reflect.get(client, name));
  const request = Buffer.alloc(16);
  for (const [at, part] of [16, CANCEL_REQUEST, id, key].entries()) request.writeInt32BE(part, at * 4);
  const socket = String(host).startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.write(request); // PgBouncer drops the request of a socket that ends
  await once(socket, "close", { signal: AbortSignal.timeout(CANCEL_MS) }).catch(() => {});
  socket.destroy();
}

/** Prisma's adapter replaces the offset of a timestamp by +00:00, which is right only in sessions in UTC. */
function applyOffsets(query: unknown): unknown {
  if (typeof query !== "object" || query === null || !("types" in query)) return query;
  const parserOf = Reflect.get(Object(query.types), "getTypeParser");
  const getTypeParser = (oid: number, format: string) => {
    const parse = parserOf(oid, format);
    return ZONED.includes(oid) ? (text: string) => parse(inUtc(text)) : parse;
  };
  return { ...query, types: { getTypeParser } };
}

/** For one timestamp, or an array of them. */
function inUtc(text: string): string {
  return text.replace(/\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d){0,2}/g, (zoned) => {
    const iso = zoned.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
    return new Date(iso).toISOString().replace("T", " ").replace("Z", "+00");
  });
}

/** The adapter sends timestamps without an offset, which is right only in sessions in UTC. */
export function withOffsets(factory: PrismaPg): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  async function connect() {
    const adapter = sendOffsets(await factory.connect());
    const begin = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...level: Parameters<typeof begin>) => sendOffsets(await begin(...level)),
    });
  }
  return { provider, adapterName, connect };
}

function sendOffsets<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const [queryRaw, executeRaw] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  return Object.assign(queryable, {
    queryRaw: (query: SqlQuery) => queryRaw(addOffsets(query)),
    executeRaw: (query: SqlQuery) => executeRaw(addOffsets(query)),
  });
}

function addOffsets(query: SqlQuery): SqlQuery {
  const isMoment = ({ scalarType, dbType = "" }: ArgType) =>
    scalarType === "datetime" && !["DATE", "TIME", "TIMETZ"].includes(dbType);
  const toIso = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toIso);
    return value === null ? null : (value instanceof Date ? value : new Date(String(value))).toISOString();
  };
  const { argTypes } = query;
  const args = query.args.map((value, at) => (argTypes[at] && isMoment(argTypes[at]) ? toIso(value) : value));
  return {
    ...query,
    args,
    argTypes: argTypes.map((type) => (isMoment(type) ? { ...type, scalarType: "string" } : type)),
  };
}
