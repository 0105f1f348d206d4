import { expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { db, queryDirectly } from "../db.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { metrics } from "./metrics.ts";
import { labelStatement } from "./statements.ts";

test("a statement is named by what it writes, or else reads", () => {
  for (const [sql, label] of [
    ['SELECT "public"."campaigns"."id" FROM "public"."campaigns" WHERE 1=1', "select campaigns"],
    ['UPDATE "public"."mails" SET "batch_id" = $1', "update mails"],
    ["WITH a AS (SELECT FROM x FOR UPDATE OF x) INSERT INTO signatures (id) SELECT 1", "insert signatures"],
    ["DELETE FROM mails WHERE id = $1", "delete mails"],
    ["SELECT id FROM holds ORDER BY id FOR NO KEY UPDATE SKIP LOCKED", "select holds"],
    ["SELECT 1", "other"],
  ] as const)
    expect(labelStatement(sql)).toBe(label);
});

test("signing, verifying, statements and their errors are counted", async () => {
  metrics.register.resetMetrics(); // other test files count too
  const letter = await aCampaign();
  await aSignature(letter);
  const { token } = await aSignature(letter);
  for (let time = 0; time < 2; time++) expect(await verifySignature(token)).toMatchObject({ ok: true });
  await db().campaign.findMany();
  await db().$transaction((transaction) => transaction.mail.count());
  await expect(queryDirectly(Prisma.sql`SELECT nothing FROM limits`)).rejects.toThrow();
  await expect(db().$queryRaw`SELECT nothing FROM limits`).rejects.toThrow();
  const named = (await metrics.statements.get()).values.map(({ labels }) => labels.statement);
  for (const label of ["insert signatures", "update signatures", "select campaigns", "select mails"])
    expect(named).toContain(label);
  expect(named.length / 9).toBeLessThan(60);
  expect((await metrics.statementErrors.get()).values).toEqual([{ labels: { class: "42" }, value: 2 }]);
  expect((await metrics.signings.get()).values).toEqual([{ labels: { outcome: "open" }, value: 2 }]);
  expect((await metrics.verifications.get()).values).toMatchObject([{ value: 1 }]);
});
