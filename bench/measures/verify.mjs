import { mustAllBe, mustEqual } from "../checks.mjs";
import { compare, WARM_UP_ROUNDS } from "../compare.mjs";
import { requestBytes } from "../connection.mjs";
import { drive } from "../drive.mjs";
import { aNetwork } from "../people.mjs";
import { readCount } from "./read.mjs";

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

async function bareVerifications(database) {
  const rows = await database.query("SELECT email FROM bare_signatures WHERE verified_at IS NULL ORDER BY random()");
  return rows.map(({ email }) => requestBytes("POST", "/verify", { body: { email } }));
}

/** In rounds, until all are verified. */
export async function measureVerifying({ server, bare, database, rounds }) {
  const waiting = await verifications(database);
  const waitingBare = await bareVerifications(database);
  const requests = Math.floor(Math.min(waiting.length, waitingBare.length) / (rounds + WARM_UP_ROUNDS));
  const result = await compare(
    rounds,
    async () => {
      const run = await drive(server.port, waiting.splice(0, requests));
      mustAllBe(200, run);
      return run;
    },
    async () => {
      const run = await drive(bare.port, waitingBare.splice(0, requests));
      mustAllBe(200, run);
      return run;
    },
  );
  mustAllBe(200, await drive(server.port, waiting));
  const verified = await database.number("SELECT count(*) FROM signatures WHERE counted");
  mustEqual("count", await readCount(server), verified);
  mustEqual("signatures", await database.number("SELECT count(*) FROM signatures"), verified);
  return { ...result, verified };
}
