import { env } from "../env.ts";
import { takeTurn } from "../limits/take-turn.ts";

/** A process that signs from one network as often as it may, and reports each turn until it is killed. */
const [network = "", limit = "", now = ""] = process.argv.slice(2);
Object.assign(env(), { SIGN_LIMIT: Number(limit) });
for (;;) {
  const { ok } = await takeTurn({ act: "sign", network }, {}, new Date(Number(now)));
  process.send?.(ok);
  if (!ok) break;
}
process.exit(0);
