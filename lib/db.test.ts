import { expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { db, isDatabaseReady, queryDirectly } from "./db.ts";
import { env } from "./env.ts";
import { aConnection } from "./testing/database.ts";
import { aCampaign } from "./testing/makers.ts";

const psql = await aConnection();

test("dates round-trip through Prisma and pg on a server in another time zone", async () => {
  const { rows } = await psql.query<{ TimeZone: string }>("SHOW timezone");
  expect(rows).toEqual([{ TimeZone: "America/La_Paz" }]); // lib/testing/worker.ts
  const at = new Date("2026-07-08T09:10:11.123Z");
  const { slug } = await aCampaign({ opensAt: at });
  await queryDirectly(Prisma.sql`UPDATE campaigns SET closes_at = ${at} WHERE slug = ${slug}`);
  const read = { opensAt: at, closesAt: at };
  expect(await db().campaign.findUnique({ where: { slug } })).toMatchObject(read);
  const raw = Prisma.sql`SELECT opens_at AS "opensAt", closes_at AS "closesAt" FROM campaigns WHERE slug = ${slug}`;
  expect(await db().$queryRaw(raw)).toEqual([read]);
  expect(await queryDirectly(raw)).toEqual([read]);
});

test("readiness follows whether the database responds", async () => {
  expect(await isDatabaseReady()).toBe(true);
  await db().$disconnect();
  globalThis.undersignedDatabase = undefined;
  env().DATABASE_URL = "postgresql://postgres@127.0.0.1:1/nothing";
  expect(await isDatabaseReady()).toBe(false);
});
