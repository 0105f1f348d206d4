import { step } from "../bin/progress.mjs";
import { startBare } from "./bare.mjs";
import { makeDatabase } from "./database.mjs";
import { measureCeiling } from "./measures/ceiling.mjs";
import { measureLighthouse } from "./measures/lighthouse.mjs";
import { measureMail } from "./measures/mail.mjs";
import { measureBadge, measureCachedCount, measureCount, measureFlatness, measurePages } from "./measures/read.mjs";
import { measureSigning } from "./measures/sign.mjs";
import { measureSize } from "./measures/size.mjs";
import { measureStorm } from "./measures/storm.mjs";
import { measureVerifying } from "./measures/verify.mjs";
import { seedSignatures } from "./seed.mjs";
import { startServer } from "./server.mjs";

const ROUNDS = 5;
/** Per round: twice seven rounds make the 56,000 signatures that are verified and measured later. */
const SIGNINGS = 4_000;
const MANY = 1_000_000;

/** Later measures need the rows of earlier ones. */
export async function measureAll(postgresUrl) {
  const name = `undersigned_bench_${process.pid}`;
  const database = await makeDatabase(postgresUrl, name);
  const found = { ceiling: await step("Load tool alone", measureCeiling) };
  const { query } = database;
  found.postgres = (await query("SHOW server_version"))[0].server_version;

  await onServer(database, { ROLE: "web" }, async (server, bare) => {
    const options = { server, bare, rounds: ROUNDS };
    found.cachedCount = await step("Count", () => measureCachedCount(options));
    found.count = await step("Count past the cache, no signatures", () => measureCount(server, ROUNDS));
    found.badge = await step("Badge", () => measureBadge(options));
    found.pages = await step("Pages", () => measurePages(options));
    found.lighthouse = await step("Lighthouse", () => measureLighthouse(server));
  });
  await onServer(database, { ROLE: "web" }, async (server, bare) => {
    const options = { server, bare, database, rounds: ROUNDS, requests: SIGNINGS };
    found.sign = await step("Signing, mail sent elsewhere", () => measureSigning(options));
  });
  found.mail = await step("Mail", () => measureMail(database));
  await onServer(database, { ROLE: "both" }, async (server, bare) => {
    const options = { server, bare, database, rounds: ROUNDS, requests: SIGNINGS };
    found.signAndSend = await step("Signing, mail sent by the same process", () => measureSigning(options));
  });
  await step("Mail that is left", () => measureMail(database));
  await onServer(database, { ROLE: "web" }, async (server, bare) => {
    found.verify = await step("Verifying", () => measureVerifying({ server, bare, database, rounds: 2 * ROUNDS }));
  });
  found.lived = await step("Size after signing and verifying", () => measureSize(database));
  await onServer(database, { ROLE: "both" }, async (server) => {
    found.storm = await step("Readers' storm", () => measureStorm({ server, database }));
  });
  await database.drop();

  const many = await makeDatabase(postgresUrl, `${name}_many`);
  found.seconds = await step("Seeding a million", () => seedSignatures(many, MANY));
  found.seeded = await step("Size of a million", () => measureSize(many));
  await onServer(many, { ROLE: "web" }, async (server) => {
    found.countOfMany = await step("Count past the cache, a million signatures", () => measureCount(server, ROUNDS));
    const none = await makeDatabase(postgresUrl, `${name}_none`);
    await onServer(none, { ROLE: "web" }, async (empty) => {
      found.flatness = await step("Count, a million and none in turns", () =>
        measureFlatness(server, empty, 2 * ROUNDS),
      );
    });
    await none.drop();
  });
  await many.drop();
  return found;
}

/** With a bare server beside it, which is idle unless measured. */
export async function onServer(database, settings, act) {
  const server = await startServer(database, settings);
  const bare = await startBare(database, server);
  await act(server, bare);
  await Promise.all([server.end(), bare.end()]);
}
