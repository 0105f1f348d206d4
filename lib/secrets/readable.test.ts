import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { pickColumns } from "../exports/columns.ts";
import { readSignatures } from "../exports/read.ts";
import { openSnapshot } from "../exports/snapshot.ts";
import { listHolds } from "../holds/list.ts";
import { fillTerms } from "../search/fill.ts";
import { listTeam } from "../team/list.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { seal } from "./seal.ts";

beforeEach(emptyDatabase);

/** Another nonce, so that the tag does not fit. */
function damaged(sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sealed);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  return bytes;
}

async function aDamaged(letter: Awaited<ReturnType<typeof aCampaign>>) {
  const { id } = await aVerified(letter, { name: "Damaged", updates: true });
  const { emailCipher } = await rowById(id);
  await db().signature.update({ where: { id }, data: { emailCipher: damaged(emailCipher ?? seal("")) } });
  return id;
}

test("an address that cannot be decrypted is empty in an export; everybody else is in it", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { name: "Before", email: "before@example.org", updates: true });
  await aDamaged(letter);
  await aVerified(letter, { name: "After", email: "after@example.org", updates: true });
  const columns = pickColumns("contacts", ["email", "name"]);
  const snapshot = await openSnapshot();
  const rows = [];
  for await (const some of readSignatures(snapshot, { campaignId: letter.id, kind: "contacts", columns, locale: "en" }))
    rows.push(...some);
  await snapshot.close();
  expect(rows).toEqual([
    ["before@example.org", "Before"],
    ["", "Damaged"],
    ["after@example.org", "After"],
  ]);
});

test("search terms are filled past a damaged address, and its name is found", async () => {
  const letter = await aCampaign();
  const ids = [await aDamaged(letter), (await aVerified(letter)).id];
  await db().signature.updateMany({ data: { terms: [] } });
  expect(await fillTerms()).toBe(2);
  for (const id of ids) expect((await rowById(id)).terms.length).toBeGreaterThan(0);
});

test("a team and the holds are listed past a damaged row", async () => {
  const letter = await aCampaign();
  const [owner, steward] = [await aMember(letter, "owner"), await aMember(letter, "steward")];
  await db().organizer.update({ where: { id: steward.id }, data: { emailCipher: damaged(seal(steward.email)) } });
  const team = await listTeam(owner.id, letter.slug);
  expect(team).toMatchObject({ ok: true, members: [{ email: owner.email }, { email: "" }] });
  const nameCipher = damaged(seal("example.org"));
  await db().hold.create({ data: { subject: "domain x", cause: "bounces", nameCipher, heldAt: new Date() } });
  expect(await listHolds()).toMatchObject([{ domain: "?" }]);
});
