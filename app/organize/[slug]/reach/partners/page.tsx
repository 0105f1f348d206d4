import type { Metadata } from "next";
import "#app/ui/snippets.css";
import { listPartners } from "#lib/partners/list.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { NewPartner } from "./new-partner.tsx";
import { PartnerTable } from "./partner-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("partners.title") };
}

export default async function Partners({ params, searchParams }: PageProps<"/organize/[slug]/reach/partners">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const { partners, count, writes } = orNotFound(await listPartners(id, slug));
  const [present, former] = [partners.filter((one) => !one.stoppedAt), partners.filter((one) => one.stoppedAt)];
  return (
    <>
      <h1>{t("partners.title")}</h1>
      <p className="lead">{t("partners.lead")}</p>
      <DoneMessage of="partners" name={done} />
      {present.length === 0 ? (
        <p>{t(writes ? "partners.none" : "partners.noneRead")}</p>
      ) : (
        <PartnerTable slug={slug} title={t("partners.present")} partners={present} whole={count} />
      )}
      {former.length > 0 && (
        <section aria-labelledby="former-title">
          <h2 id="former-title">{t("partners.former")}</h2>
          <p>{t("partners.formerLead")}</p>
          <PartnerTable slug={slug} title={t("partners.former")} partners={former} whole={count} />
        </section>
      )}
      {writes && <NewPartner slug={slug} />}
    </>
  );
}
