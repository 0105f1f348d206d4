import { redirect } from "next/navigation";
import { findOwn } from "../../mine.ts";
import { requireOrganizer } from "../../session.ts";
import { orNotFound } from "../../stop.ts";

/** Redirects to the campaign's own language. */
export default async function Preview({ params }: PageProps<"/organize/[slug]/preview">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { campaign } = orNotFound(await findOwn(organizer.id, slug, organizer.locale));
  redirect(`/organize/${slug}/preview/${campaign.defaultLocale}`);
}
