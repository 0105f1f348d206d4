import { headers } from "next/headers";
import { findOwn } from "../find-own.ts";
import { previewed } from "../previewed.ts";
import { consoleText, findSession } from "../session.ts";
import { Menu } from "./menu.tsx";
import { countWaiting, placesOf } from "./places.ts";
import { Waits } from "./waits.tsx";

/** Navigation for one campaign, empty without access. Each page checks access itself. */
export default async function Layout({ children, params }: LayoutProps<"/organize/[slug]">) {
  const { slug } = await params;
  const organizer = await findSession();
  const { locale, t } = await consoleText();
  const found = organizer && (await findOwn(organizer.id, slug, locale));
  if (!organizer || !found?.ok || (await previewed())) return children;
  const { title, state, role } = found.campaign;
  const base = `/organize/${slug}`;
  const path = ((await headers()).get("x-path")?.split("?")[0] ?? "").slice(base.length).replace(/\/$/, "");
  const places = placesOf(role, path, await countWaiting(organizer.id, found.campaign));
  const current = places.find(({ isCurrent }) => isCurrent);
  const sections = current?.sections ?? [];
  return (
    <>
      <div className="campaign">
        <p className="title">
          <a href={base}>{title}</a> <span className={`badge ${state}`}>{t(`home.state.${state}`)}</span>
        </p>
        <Menu base={base} places={places} />
        <nav className="tabs places" aria-label={t("campaign.ways")}>
          {places.map(({ name, path: to, waiting, isCurrent }) => (
            <a key={name} className={name} href={base + to} aria-current={isCurrent ? isPage(sections) : undefined}>
              {t(`campaign.${name}`)}
              <Waits count={waiting} />
            </a>
          ))}
        </nav>
        {current && sections.length > 1 && (
          <nav className="tabs sections" aria-label={t(`campaign.${current.name}`)}>
            {sections.map(({ name, path: to, waiting, isCurrent }) => (
              <a key={name} href={base + to} aria-current={isCurrent ? "page" : undefined}>
                {t(`campaign.${name}`)}
                <Waits count={waiting} />
              </a>
            ))}
          </nav>
        )}
      </div>
      {children}
    </>
  );
}

function isPage(sections: unknown[]): "page" | "true" {
  return sections.length > 1 ? "true" : "page";
}
