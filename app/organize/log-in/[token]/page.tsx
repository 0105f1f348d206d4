import type { Metadata } from "next";
import { isLogInClosed } from "#lib/organizers/closed.ts";
import { findOrganizer } from "#lib/organizers/find.ts";
import { findLink, LINK_MINUTES } from "#lib/organizers/link.ts";
import { consoleText } from "../../session.ts";

type Props = PageProps<"/organize/log-in/[token]">;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("logIn.confirm") };
}

/** A button logs in, because email scanners open links. */
export default async function ConfirmLogIn({ params }: Props) {
  const { token } = await params;
  const { t } = await consoleText();
  const link = await findLink(token);
  const organizer = link && (await findOrganizer(link.organizerId));
  const isClosed = link !== undefined && (await isLogInClosed());
  if (!organizer) {
    return (
      <>
        <h1>{t(isClosed ? "logIn.closedTitle" : "logIn.expired")}</h1>
        <p className="lead">{isClosed ? t("logIn.closed") : t("logIn.expiredLead", { minutes: LINK_MINUTES })}</p>
        <p>
          <a className="button" href="/organize/log-in">
            {t("logIn.again")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t("logIn.confirm")}</h1>
      <p className="lead">{t("logIn.confirmLead", { name: organizer.name || organizer.email })}</p>
      <form method="post" action="/api/auth/log-in">
        <input type="hidden" name="token" value={token} />
        <button type="submit">{t("logIn.confirmButton")}</button>
      </form>
    </>
  );
}
