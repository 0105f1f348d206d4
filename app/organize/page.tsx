import { consoleText, requireOrganizer } from "./session.ts";

export default async function Campaigns() {
  const { name, email } = await requireOrganizer();
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>
      <p>{name || email}</p>
    </>
  );
}
