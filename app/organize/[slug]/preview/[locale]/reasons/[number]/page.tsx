import { loadReason } from "#app/ui/load.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { loadDraft } from "../../load.ts";

export default async function Reason({ params }: PageProps<"/organize/[slug]/preview/[locale]/reasons/[number]">) {
  const draft = await loadDraft(params);
  const reason = await loadReason(draft.campaign.id, (await params).number, draft.locale);
  return <ReasonPage {...draft} reason={reason} />;
}
