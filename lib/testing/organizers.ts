import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { seal } from "../secrets/seal.ts";
import type { Role } from "../team/role.ts";
import { uuidv7 } from "../uuid.ts";
import type { TestCampaign } from "./makers.ts";

let made = 0;

export async function anOrganizer(fields: { email?: string; name?: string; locale?: string } = {}) {
  const { email = `organizer-${++made}@example.org`, name = "Olga Organizer", locale = "en" } = fields;
  const data = { id: uuidv7(), emailDigest: digestAddress(email), emailCipher: seal(email), name, locale };
  await db().organizer.create({ data });
  return { id: data.id, email };
}

export async function aMember(campaign: Pick<TestCampaign, "id">, role: Role) {
  const organizer = await anOrganizer();
  await db().membership.create({
    data: { campaignId: campaign.id, organizerId: organizer.id, role, acceptedAt: new Date() },
  });
  return organizer;
}

export async function anInvited(campaign: Pick<TestCampaign, "id">, role: Role, invitedBy?: string) {
  const organizer = await anOrganizer();
  await db().membership.create({ data: { campaignId: campaign.id, organizerId: organizer.id, role, invitedBy } });
  return organizer;
}
