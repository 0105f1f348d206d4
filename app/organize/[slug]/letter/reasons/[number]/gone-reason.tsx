import { readNewReason } from "#lib/letters/reasons/read.ts";
import type { Typed } from "../../../../edit.ts";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { ReasonForm } from "../reason-form.tsx";

/** Offers to add typed text as a new reason, because its reason has been removed. */
export async function GoneReason({ slug, typed }: { slug: string; typed: Typed }) {
  const organizer = await requireOrganizer();
  const { t } = await consoleText();
  const { campaignId } = orNotFound(await readNewReason(organizer.id, slug));
  return (
    <>
      <h1>{t("reasons.new")}</h1>
      <p className="notice">{t("reasons.gone")}</p>
      <ReasonForm campaign={{ id: campaignId, slug }} locale={typed.values.locale ?? ""} typed={typed} />
    </>
  );
}
