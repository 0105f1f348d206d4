import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { takeNoted } from "../health/security.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { readSwitches } from "../switches/read.ts";
import { liftSwitch, setSwitch } from "../switches/set.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { uuidv7 } from "../uuid.ts";
import { findOrganizer } from "./find.ts";
import { makeLinkToken } from "./link.ts";
import { logIn } from "./log-in.ts";
import { requestLogInLink } from "./request-link.ts";

beforeEach(async () => {
  await emptyDatabase();
  takeNoted();
});

async function aLink(organizerId: string) {
  const expiresAt = after(new Date(), 600_000);
  return makeLinkToken(await db().logInLink.create({ data: { id: uuidv7(), organizerId, expiresAt } }));
}

for (const name of ["close_log_in", "maintenance"] as const)
  test(`${name}: only hosts get links, log in and keep their sessions, until it is turned off`, async () => {
    const host = await anOrganizer({ email: env().ORGANIZERS[0] ?? "" });
    const owner = await aMember(await aCampaign(), "owner");
    await setSwitch({ name }, {});
    adoptSwitches(await readSwitches());
    for (const { id, email } of [host, owner]) {
      const isHost = id === host.id;
      expect((await findOrganizer(id)) !== undefined).toBe(isHost);
      if (!isHost) expect(await logIn(await aLink(id), "")).toEqual({ ok: false, error: "expired" });
      await requestLogInLink(email, "/organize", "en");
      expect(await db().mail.count({ where: { organizerId: id, kind: "log_in" } })).toBe(isHost ? 1 : 0);
    }
    expect(takeNoted()).toContainEqual({ kind: "log_in_refused", about: "", organizerId: owner.id, count: 1 });
    await liftSwitch({ name }, {});
    adoptSwitches(await readSwitches());
    expect(await findOrganizer(owner.id)).toBeDefined();
  });

test("links that do not work are in the security record, with their owner if they have one", async () => {
  const { id } = await aMember(await aCampaign(), "owner");
  const token = await aLink(id);
  await db().logInLink.updateMany({ data: { usedAt: new Date() } });
  for (const used of [token, "k1.nonsense"]) expect((await logIn(used, "")).ok).toBe(false);
  const nobody = "00000000-0000-0000-0000-000000000000";
  expect(takeNoted().map(({ kind, organizerId }) => [kind, organizerId])).toEqual([
    ["log_in_failed", id],
    ["log_in_failed", nobody],
  ]);
});
