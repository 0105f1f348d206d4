import { mustAllBe, mustEqual } from "../checks.mjs";
import { compare, WARM_UP_ROUNDS } from "../compare.mjs";
import { requestBytes } from "../connection.mjs";
import { drive } from "../drive.mjs";
import { aNetwork } from "../people.mjs";
import { readCount } from "./read.mjs";
import { signings } from "./sign.mjs";

/** The verification requests of all unverified signatures. */
export async function verifications(database) {
  const [{ makeToken }, { expiryOf }] = await Promise.all([
    import("../../lib/verification/token.ts"),
    import("../../lib/verification/code.ts"),
  ]);
  const rows = await database.query(
    "SELECT id, requested_at FROM signatures WHERE verified_at IS NULL ORDER BY random()",
  );
  return rows.map(({ id, requested_at: requestedAt }) => {
    const token = makeToken("verify", id, expiryOf(requestedAt));
    return requestBytes("POST", `/api/verifications/${token}`, { body: {}, network: aNetwork() });
  });
}

/** In rounds, against the empty route. */
export async function measureVerifying({ server, database, rounds }) {
  const waiting = await verifications(database);
  const requests = Math.floor(waiting.length / (rounds + WARM_UP_ROUNDS));
  const result = await compare(
    rounds,
    async () => {
      const run = await drive(server.port, waiting.splice(0, requests));
      mustAllBe(200, run);
      return run;
    },
    () => drive(server.port, signings(requests, "/api/health/bench/empty")),
  );
  mustAllBe(200, await drive(server.port, waiting));
  const verified = await database.number("SELECT count(*) FROM signatures WHERE counted");
  mustEqual("count", await readCount(server), verified);
  mustEqual("signatures", await database.number("SELECT count(*) FROM signatures"), verified);
  return { ...result, verified };
}
