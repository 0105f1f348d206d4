import type { Metadata } from "next";
import { findSiteFields } from "#lib/site/save.ts";
import { DoneMessage } from "../../done-message.tsx";
import { consoleText } from "../../session.ts";
import { requireHost } from "../require-host.ts";
import { IdentityForm } from "./identity-form.tsx";
import { LogoForm } from "./logo-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("identity.title") };
}

export default async function Identity({ searchParams }: PageProps<"/organize/site/identity">) {
  await requireHost();
  const { done } = await searchParams;
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("identity.title")}</h1>
      <p className="lead">{t("identity.lead")}</p>
      <p>
        <a href="/organize/site">{t("site.back")}</a>
      </p>
      <DoneMessage of="identity" name={done} />
      <IdentityForm site={await findSiteFields()} />
      <LogoForm />
    </>
  );
}
