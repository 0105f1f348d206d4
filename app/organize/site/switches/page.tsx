import type { Metadata } from "next";
import { DoneMessage } from "../../done-message.tsx";
import { consoleText } from "../../session.ts";
import { requireHost } from "../require-host.ts";
import { InForce } from "./in-force.tsx";
import { SwitchForm } from "./switch-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("switches.title") };
}

export default async function Switches({ searchParams }: PageProps<"/organize/site/switches">) {
  await requireHost();
  const { done } = await searchParams;
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("switches.title")}</h1>
      <p className="lead">{t("switches.lead")}</p>
      <p>
        <a href="/organize/site">{t("site.back")}</a>
      </p>
      <DoneMessage of="switches" name={done} />
      <div role="status" className="unseen" data-told />
      <section aria-labelledby="in-force">
        <h2 id="in-force">{t("switches.on")}</h2>
        <InForce />
      </section>
      <SwitchForm />
      <p className="small">{t("switches.command")}</p>
    </>
  );
}
