import { headers } from "next/headers";
import { may } from "#lib/team/role.ts";
import { findOwn } from "../find-own.ts";
import { previewed } from "../previewed.ts";
import { consoleText, findSession } from "../session.ts";

/** Navigation for one campaign, empty without access. Each page checks access itself. */
export default async function Layout({ children, params }: LayoutProps<"/organize/[slug]">) {
  const { slug } = await params;
  const organizer = await findSession();
  const { locale, t } = await consoleText();
  const found = organizer && (await findOwn(organizer.id, slug, locale));
  if (!found?.ok || (await previewed())) return children;
  const { title, state, role } = found.campaign;
  const base = `/organize/${slug}`;
  const currentPath = (await headers()).get("x-path")?.split("?")[0] ?? "";
  const writes = may(role, "write");
  const keeps = may(role, "steward");
  const sections = [
    { path: "", name: t("campaign.overview"), shown: true },
    { path: "/letter", name: t("campaign.letter"), shown: true },
    { path: "/reasons", name: t("campaign.reasons"), shown: true },
    { path: "/languages", name: t("campaign.languages"), shown: true },
    { path: "/signatories", name: t("campaign.signatories"), shown: keeps },
    { path: "/quarantine", name: t("campaign.quarantine"), shown: keeps },
    { path: "/comments", name: t("campaign.comments"), shown: keeps },
    { path: "/settings", name: t("campaign.settings"), shown: writes },
    { path: "/state", name: t("campaign.state"), shown: true },
    { path: "/partners", name: t("campaign.partners"), shown: true },
    { path: "/exports", name: t("campaign.exports"), shown: true },
    { path: "/deliveries", name: t("campaign.deliveries"), shown: may(role, "update") },
    { path: "/paper", name: t("campaign.paper"), shown: keeps },
    { path: "/team", name: t("campaign.team"), shown: true },
    { path: "/record", name: t("campaign.record"), shown: true },
  ];
  const isCurrent = (path: string) =>
    (path === "" ? currentPath === base : currentPath.startsWith(`${base}${path}`)) || isPartOf(path);
  const isPartOf = (path: string) =>
    (path === "/signatories" && currentPath.startsWith(`${base}/rulings`)) ||
    (path === "/deliveries" && currentPath.startsWith(`${base}/updates`));
  return (
    <>
      <div className="campaign">
        <p className="title">
          <a href={base}>{title}</a> <span className={`badge ${state}`}>{t(`home.state.${state}`)}</span>
        </p>
        <nav className="tabs" aria-label={t("campaign.ways")}>
          {sections
            .filter(({ shown }) => shown)
            .map(({ path, name }) => (
              <a key={path} href={`${base}${path}`} aria-current={isCurrent(path) ? "page" : undefined}>
                {name}
              </a>
            ))}
        </nav>
      </div>
      {children}
    </>
  );
}
