import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#prisma/client/client.ts";
import { env } from "./env.ts";

declare global {
  var prisma: PrismaClient | undefined;
}

/** The one client of this process, made at its first use. Statements are prepared once a connection. */
export function db(): PrismaClient {
  globalThis.prisma ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_CONNECTIONS,
        connectionTimeoutMillis: 5_000,
        application_name: "undersigned",
      },
      { statementNameGenerator: ({ sql }) => createHash("sha1").update(sql).digest("base64") },
    ),
  });
  return globalThis.prisma;
}

export async function isDatabaseReady(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
}
