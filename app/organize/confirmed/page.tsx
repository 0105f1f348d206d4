import type { Metadata } from "next";
import { FRESH_MINUTES } from "#lib/organizers/sessions.ts";
import { consoleText, requireOrganizer } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("confirm.done") };
}

/** Where the link of a confirmation leads. */
export default async function Confirmed() {
  await requireOrganizer();
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("confirm.done")}</h1>
      <p className="lead">{t("confirm.doneLead", { minutes: FRESH_MINUTES })}</p>
      <p>
        <a href="/organize">{t("frame.campaigns")}</a>
      </p>
    </>
  );
}
