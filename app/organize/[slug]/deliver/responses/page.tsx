import type { Metadata } from "next";
import { DoneMessage } from "../../../done-message.tsx";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { UpdatesList } from "../../reach/updates/updates-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("updates.ofDelivery") };
}

export default async function Responses({ params, searchParams }: PageProps<"/organize/[slug]/deliver/responses">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("updates.ofDelivery")}</h1>
      <p className="lead">{t("updates.ofDeliveryLead")}</p>
      <DoneMessage of="updates" name={done} />
      <UpdatesList organizerId={id} slug={slug} kinds={["delivery", "response"]} />
    </>
  );
}
