import { redirect } from "next/navigation";
import { findOwn } from "../../find-own.ts";
import { orNotFound } from "../../or-not-found.ts";
import { requireOrganizer } from "../../session.ts";

/** Redirects to the campaign's own language. */
export default async function Preview({ params }: PageProps<"/organize/[slug]/preview">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { campaign } = orNotFound(await findOwn(organizer.id, slug, organizer.locale));
  redirect(`/organize/${slug}/preview/${campaign.defaultLocale}`);
}
