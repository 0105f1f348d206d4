import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, HOUR } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { inviteMember } from "./invite.ts";
import { listTeam } from "./list.ts";

beforeEach(emptyDatabase);

test("a team sees its members, owners first; only owners see invitations", async () => {
  const campaign = await aCampaign();
  const steward = await aMember(campaign, "steward");
  const owner = await aMember(campaign, "owner");
  const now = new Date();
  await inviteMember(
    { id: owner.id, locale: "en" },
    { slug: campaign.slug, email: "new@example.org", role: "editor" },
    now,
  );
  const team = await listTeam(owner.id, campaign.slug, now);
  if (!team.ok) throw new Error(team.error);
  expect(team.members.map(({ email, role }) => [email, role])).toEqual([
    [owner.email, "owner"],
    [steward.email, "steward"],
  ]);
  expect(team.invited).toMatchObject([{ email: "new@example.org", role: "editor", mayAgain: false }]);
  expect(await listTeam(owner.id, campaign.slug, after(now, HOUR))).toMatchObject({ invited: [{ mayAgain: true }] });
  expect(await listTeam(steward.id, campaign.slug)).toMatchObject({ invited: [], members: team.members });
});

test("an invitation reveals neither name nor spelling of an existing account", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  await anOrganizer({ email: "Ana.Known+home@gmail.com", name: "Ana Known" });
  const shown = async (email: string) => {
    await inviteMember({ id: owner.id, locale: "en" }, { slug: campaign.slug, email, role: "editor" });
    const team = await listTeam(owner.id, campaign.slug);
    return team.ok ? team.invited.map((invited) => ({ ...invited, id: "", invitedAt: "" })).at(-1) : undefined;
  };
  const known = await shown("anaknown@gmail.com");
  const unknown = await shown("ANA.UNKNOWN+work@gmail.com");
  expect(known).toEqual({ id: "", invitedAt: "", email: "anaknown@gmail.com", role: "editor", mayAgain: false });
  expect(unknown).toEqual({ ...known, email: "anaunknown@gmail.com" });
});
