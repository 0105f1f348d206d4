import { redirect } from "next/navigation";
import { findMine } from "../../mine.ts";
import { requireOrganizer } from "../../session.ts";
import { orStop } from "../../stop.ts";

/** Redirects to the campaign's own language. */
export default async function Preview({ params }: PageProps<"/organize/[slug]/preview">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { campaign } = orStop(await findMine(organizer.id, slug, organizer.locale));
  redirect(`/organize/${slug}/preview/${campaign.defaultLocale}`);
}
