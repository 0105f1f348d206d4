import { notFound } from "next/navigation";
import { ReasonsPage } from "#app/ui/reasons-page.tsx";
import { loadDraft } from "../load.ts";

export default async function Reasons({ params }: PageProps<"/organize/[slug]/preview/[locale]/reasons">) {
  const draft = await loadDraft(params);
  return draft.campaign.reasons.length > 0 ? <ReasonsPage {...draft} /> : notFound();
}
