import { mustAllBe, mustEqual } from "../checks.mjs";
import { compare } from "../compare.mjs";
import { requestBytes } from "../connection.mjs";
import { drive } from "../drive.mjs";
import { aNetwork, aPerson } from "../people.mjs";

export const SIGN = "/api/campaigns/almagro-resign/signatures";

/** Requests of different people, each from its own IP. */
export function signings(count, path = SIGN) {
  return Array.from({ length: count }, () => requestBytes("POST", path, { body: aPerson(), network: aNetwork() }));
}

export async function measureSigning({ server, bare, database, rounds, requests }) {
  const rows = (table) => database.number(`SELECT count(*) FROM ${table}`);
  const before = { ours: await rows("signatures"), bare: await rows("bare_signatures") };
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
    async () => {
      const run = await drive(bare.port, signings(requests, "/sign"));
      mustAllBe(202, run);
      return run;
    },
  );
  mustEqual("signatures", await rows("signatures"), before.ours + acknowledged);
  mustEqual("bare signatures", await rows("bare_signatures"), before.bare + acknowledged);
  return { ...result, acknowledged, memory };
}
