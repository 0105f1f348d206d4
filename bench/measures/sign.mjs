import { mustAllBe, mustEqual } from "../checks.mjs";
import { compare } from "../compare.mjs";
import { requestBytes } from "../connection.mjs";
import { drive } from "../drive.mjs";
import { aNetwork, aPerson } from "../people.mjs";

export const SIGN = "/api/campaigns/almagro-resign/signatures";
const EMPTY = "/api/health/bench/empty";

/** Requests of different people, each from its own IP. */
export function signings(count, path = SIGN) {
  return Array.from({ length: count }, () => requestBytes("POST", path, { body: aPerson(), network: aNetwork() }));
}

/** Against a route that parses the same JSON and does nothing. */
export async function measureSigning({ server, database, rounds, requests }) {
  const before = await database.number("SELECT count(*) FROM signatures");
  let acknowledged = 0;
  let memory = 0;
  const result = await compare(
    rounds,
    async () => {
      const run = await drive(server.port, signings(requests));
      mustAllBe(202, run);
      acknowledged += run.statuses[202];
      memory = Math.max(memory, server.memory());
      return run;
    },
    () => drive(server.port, signings(requests, EMPTY)),
  );
  mustEqual("signatures", await database.number("SELECT count(*) FROM signatures"), before + acknowledged);
  return { ...result, acknowledged, memory };
}
