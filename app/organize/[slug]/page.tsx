import { findMine } from "#lib/campaigns/mine.ts";
import { consoleText, requireOrganizer } from "../session.ts";
import { orStop } from "../stop.ts";

export default async function Overview({ params }: PageProps<"/organize/[slug]">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { locale } = await consoleText();
  const { campaign } = orStop(await findMine(organizer.id, slug, locale));
  return <h1>{campaign.title}</h1>;
}
