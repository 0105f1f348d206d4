import type { Metadata } from "next";
import { listWebhooks } from "#lib/webhooks/list.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { NewWebhook } from "./new-webhook.tsx";
import { Secret } from "./secret.tsx";
import { Webhook } from "./webhook.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("webhooks.title") };
}

export default async function Webhooks({ params, searchParams }: PageProps<"/organize/[slug]/reach/webhooks">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const { webhooks } = orNotFound(await listWebhooks(id, slug));
  return (
    <>
      <h1>{t("webhooks.title")}</h1>
      <p className="lead">{t("webhooks.lead")}</p>
      <DoneMessage of="webhooks" name={done} />
      <Secret slug={slug} />
      {webhooks.length === 0 && <p>{t("webhooks.none")}</p>}
      {webhooks.map((webhook) => (
        <Webhook key={webhook.id} slug={slug} webhook={webhook} />
      ))}
      <NewWebhook slug={slug} />
    </>
  );
}
