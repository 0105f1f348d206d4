import { LetterPage } from "#app/ui/letter-page.tsx";
import { loadDraft } from "./load.ts";

export default async function Letter({ params }: PageProps<"/organize/[slug]/preview/[locale]">) {
  return <LetterPage {...(await loadDraft(params))} />;
}
