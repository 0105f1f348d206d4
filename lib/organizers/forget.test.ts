import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { recordAct } from "../record/write.ts";
import { leaveTeam } from "../team/change.ts";
import { acceptInvitation, declineInvitation } from "../team/respond-to-invitation.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, DAY } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { uuidv7 } from "../uuid.ts";
import { forgetOrganizers } from "./forget.ts";

beforeEach(emptyDatabase);

const tomorrow = () => after(new Date(), DAY + 1000);
const remaining = async () => (await db().organizer.findMany({ select: { id: true } })).map(({ id }) => id).toSorted();

test("a declined invitation's account is removed after a day, with address, sessions and links", async () => {
  const { slug, ...campaign } = await aCampaign();
  const { id: organizerId } = await anInvited(campaign, "editor");
  const expiresAt = after(new Date(), 9 * DAY);
  await db().logInLink.create({ data: { id: uuidv7(), organizerId, expiresAt } });
  await db().session.create({ data: { id: uuidv7(), organizerId, tokenDigest: new Uint8Array(32), expiresAt } });
  await declineInvitation(organizerId, slug);
  await forgetOrganizers();
  expect(await remaining()).toEqual([organizerId]);
  await forgetOrganizers(tomorrow());
  expect(await remaining()).toEqual([]);
  expect([await db().session.count(), await db().logInLink.count()]).toEqual([0, 0]);
  expect(await db().auditEvent.count()).toBe(1);
});

test("members, invited people, hosts, and anyone with recorded acts are kept", async () => {
  const { slug, ...campaign } = await aCampaign();
  const left = await anInvited(campaign, "editor");
  await acceptInvitation(left.id, slug);
  await leaveTeam(left.id, slug);
  const former = await anOrganizer();
  await recordAct(db(), { campaignId: campaign.id, organizerId: former.id, act: "letter_saved" });
  const host = await anOrganizer({ email: env().ORGANIZERS[0] });
  const owed = await anOrganizer();
  await db().mail.create({ data: { kind: "log_in", organizerId: owed.id, locale: "en" } });
  const others = [await aMember(campaign, "owner"), await anInvited(campaign, "editor")];
  await anOrganizer();
  await forgetOrganizers(tomorrow());
  expect(await remaining()).toEqual([left, former, host, owed, ...others].map(({ id }) => id).toSorted());
});
