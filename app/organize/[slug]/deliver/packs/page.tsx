import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { listPacks } from "#lib/deliveries/list.ts";
import { isInWork } from "#lib/deliveries/state.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { findOwn } from "../../../find-own.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { Packs } from "./packs.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("deliveries.title") };
}

export default async function Deliveries({ params, searchParams }: PageProps<"/organize/[slug]/deliver/packs">) {
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
      <p className="lead">{t("deliveries.lead")}</p>
      <DoneMessage of="deliveries" name={done === "asked" && !isInWork(packs) ? undefined : done} />
      <Errors errors={keptForm("packs")} title={t("frame.errorsTitle")} />
      {keeps ? (
        <Packs organizerId={id} slug={slug} packs={packs} noRefresh={still !== undefined} />
      ) : (
        <p className="notice">
          {t("deliveries.stewards")} <a href={`/organize/${slug}/deliver/responses`}>{t("updates.ofDelivery")}</a>
        </p>
      )}
    </>
  );
}
