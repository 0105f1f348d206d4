import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { listPacks } from "#lib/deliveries/list.ts";
import { isInWork } from "#lib/deliveries/state.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../done-message.tsx";
import { findOwn } from "../../find-own.ts";
import { orNotFound } from "../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../session.ts";
import { UpdatesList } from "../updates/updates-list.tsx";
import { Packs } from "./packs.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("deliveries.title") };
}

/** Delivery packs for stewards, and updates for everyone who may write them. */
export default async function Deliveries({ params, searchParams }: PageProps<"/organize/[slug]/deliveries">) {
  const { slug } = await params;
  const { done, still } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(id, slug, locale));
  const keeps = may(campaign.role, "steward");
  const { packs } = keeps ? orNotFound(await listPacks(id, slug)) : { packs: [] };
  return (
    <>
      <h1>{t("deliveries.title")}</h1>
      {keeps && <p className="lead">{t("deliveries.lead")}</p>}
      <DoneMessage
        of={done === "recorded" || done === "gone" ? "updates" : "deliveries"}
        name={done === "asked" && !isInWork(packs) ? undefined : done}
      />
      <Errors errors={keptForm("packs")} title={t("frame.errorsTitle")} />
      {keeps && <Packs organizerId={id} slug={slug} packs={packs} noRefresh={still !== undefined} />}
      <UpdatesList organizerId={id} slug={slug} />
    </>
  );
}
