import { PgBoss } from "pg-boss";
import { expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { until } from "../testing/database.ts";
import { aRequestedPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aMailbox } from "../testing/mailbox.ts";
import { aMember } from "../testing/organizers.ts";
import { stop } from "./shutdown.ts";
import { startWorker } from "./work.ts";

await aMailbox();

test("a pack whose job has run out of retries has failed, even if its last worker released it", async () => {
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  const id = await aRequestedPack(owner, letter.slug);
  await db().pack.update({ where: { id }, data: { locale: "fr" } }); // no version exists in this language
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, supervise: false, schedule: false, max: 1 });
  onTestFinished(() => boss.stop({ graceful: false }));
  await boss.start();
  await boss.deleteAllJobs("make-pack");
  await boss.send("make-pack", { id }, { retryLimit: 0 });
  await startWorker();
  onTestFinished(stop);
  const rowOf = () => db().pack.findUniqueOrThrow({ where: { id } });
  await until(async () => (await rowOf()).state === "failed");
  expect(await rowOf()).toMatchObject({ attempt: 1 });
});
