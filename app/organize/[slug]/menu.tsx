import { consoleText } from "../session.ts";
import type { placesOf } from "./places.ts";
import { Waits } from "./waits.tsx";

type Place = ReturnType<typeof placesOf>[number];

/** All places with their sections, for narrow screens. */
export async function Menu({ base, places }: { base: string; places: Place[] }) {
  const { t } = await consoleText();
  const current = places.find(({ isCurrent }) => isCurrent);
  const section = current?.sections.find(({ isCurrent }) => isCurrent);
  const names = [current, section].flatMap((part) => (part ? t(`campaign.${part.name}`) : []));
  return (
    <details className="menu">
      <summary>
        {names.join(" › ") || t("campaign.ways")}
        <Waits count={places.reduce((sum, { waiting }) => sum + waiting, 0)} />
      </summary>
      <nav aria-label={t("campaign.ways")}>
        {places.map(({ name, path, waiting, isCurrent, sections }) => (
          <div key={name}>
            <a href={base + path} aria-current={isCurrent && !section ? "page" : undefined}>
              {t(`campaign.${name}`)}
              {sections.length < 2 && <Waits count={waiting} />}
            </a>
            {sections.length > 1 && (
              <ul>
                {sections.map((one) => (
                  <li key={one.name}>
                    <a href={base + one.path} aria-current={one.isCurrent ? "page" : undefined}>
                      {t(`campaign.${one.name}`)}
                      <Waits count={one.waiting} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </nav>
    </details>
  );
}
